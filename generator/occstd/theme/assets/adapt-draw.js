/* Draws a document, given as data, as elements of the page: the same marks and classes as on the pages of syllabi. */
var occstdDraw = function (words, root) {
  "use strict";
  var make = occstdElement, PREFIX = "s-";

  function hidden(text) { return make("span", { "class": "oc-sr" }, text); }

  function link(href, text) { return href ? make("a", { href: /^https?:/.test(href) ? href : root + href }, text) : text; }

  function mark(of) {
    if (!of) { return []; }
    return [make("span", { "class": "oc-mark oc-mark-" + of.kind, title: of.label + (of.note ? words.stop + " " + of.note : "") },
      [make("span", { "aria-hidden": "true" }, of.glyph), hidden(of.label)]),
    of.sources ? make("span", { "class": "oc-sources" }, of.sources.map(function (source) {
      return make("a", { href: root + "sources/#" + source }, source);
    })) : null, of.untranslated ? make("span", { "class": "oc-untranslated" }, " " + of.untranslated) : null];
  }

  function heading(block, deeper) {
    var other = block.other && block.other !== block.text ? [" ", make("span", { "class": "oc-other" }, block.other)] : [];
    return make("h" + Math.min(6, (block.depth || 2) + deeper), { id: PREFIX + block.anchor }, [block.text].concat(other, mark(block.mark)));
  }

  function note(block) {
    return make("div", { "class": "oc-box oc-box-" + (block.kind || "plain"), role: "note" }, make("p", {},
      [block.title ? make("b", {}, block.title + words.stop + " ") : null, block.text, block.href ? " " : null,
        block.href ? link(block.href, block.link) : null]));
  }

  function remark(detail) {
    var links = (detail.links || []).map(function (one, n) {
      return [n ? words.clause_separator : detail.text ? " " : "", link(one.href, one.text)];
    });
    return [].concat(link(detail.href, detail.text || ""), mark(detail.mark), [].concat.apply([], links));
  }

  function statement(row) {
    var key = row.key ? make("b", { "class": "oc-key", title: words.key_skill }, [make("span", { "aria-hidden": "true" }, "★"), hidden(words.key_skill), " "]) : null;
    return [make("span", { "class": "oc-text" }, [key, link(row.href, row.text)])].concat(mark(row.mark),
      row.id ? [" ", make("span", { "class": "oc-id" }, row.id)] : [],
      [row.note, row.mark && row.mark.note].filter(Boolean).map(function (text) { return make("span", { "class": "oc-note" }, text); }),
      row.details ? make("dl", { "class": "oc-details" }, row.details.map(function (detail) {
        return make("div", {}, [detail.label ? make("dt", {}, detail.label) : null, make("dd", {}, remark(detail))]);
      })) : null);
  }

  function lines(block) {
    var title = block.title ? make("p", { "class": "oc-kind" }, block.title) : null, style = block.style || "list", body;
    if (style === "facts") {
      body = make("dl", { "class": "oc-facts" }, block.lines.map(function (row) {
        return make("div", {}, [make("dt", {}, row.name || ""), make("dd", {}, statement(row))]);
      }));
    } else if (style === "list") {
      body = make("ol", { "class": "oc-list" }, block.lines.map(function (row) {
        return make("li", {}, [row.number ? make("span", { "class": "oc-number" }, row.number) : null].concat(statement(row)));
      }));
    } else {
      body = make("div", { "class": "oc-" + style }, block.lines.map(function (row) { return make("div", {}, statement(row)); }));
    }
    return [title, body];
  }

  function cell(of, label) {
    var inside = [link(of.href, of.text || "")].concat(mark(of.mark), of.note ? make("small", { "class": "oc-note" }, of.note) : [],
      of.fill ? make("span", { "class": of.fill === "box" ? "oc-tick" : "oc-space" }) : []);
    return of.head ? make("th", { scope: "row" }, inside)
      : make("td", { "class": of.numeric ? "oc-num" : null, "data-label": label }, inside);
  }

  function table(block) {
    function row(cells) { return make("tr", {}, cells.map(function (of, n) { return cell(of, block.head[n]); })); }
    return make("div", { "class": "oc-scroll", tabindex: "0", role: "region", "aria-label": block.caption },
      make("table", { "class": "oc-table oc-table-" + (block.style || "plain") }, [
        make("caption", { "class": block.show_caption ? null : "oc-sr" }, block.caption),
        make("thead", {}, make("tr", {}, block.head.map(function (text) { return make("th", { scope: "col" }, text); }))),
        make("tbody", {}, block.rows.map(row)),
        block.foot ? make("tfoot", {}, row(block.foot)) : null]));
  }

  function field(of) {
    var value = of.value || make("span", { "class": "oc-rule" });
    if (of.choices) {
      value = of.choices.map(function (choice) {
        return make("span", { "class": "oc-choice-box" }, [make("span", { "class": "oc-tick", "aria-hidden": "true" }), choice]);
      });
    }
    return make("div", { "class": "oc-field-" + (of.kind || "line") }, [
      make("dt", {}, [of.label, of.hint ? make("small", {}, of.hint) : null]), make("dd", {}, value)]);
  }

  var DRAW = {
    heading: function (block) { return heading(block, 1); },
    note: note,
    lines: lines,
    table: table,
    prose: function (block) { return make("p", { "class": "oc-prose" }, [block.text, block.href ? " " : null, block.href ? link(block.href, block.link) : null]); },
    fields: function (block) { return make("dl", { "class": "oc-fields" }, block.fields.map(field)); },
    code: function (block) { return make("details", { "class": "oc-code" }, [make("summary", {}, block.summary), make("pre", {}, block.text)]); }
  };

  function section(of) {
    var name = PREFIX + of.heading.anchor, open = Boolean(document.querySelector("[data-part='" + name + "'][open]"));
    var label = of.origin ? make("p", { "class": "oc-origin" }, words["origin_" + of.origin]) : null;
    return [heading(of.heading, 1), make("div", { "class": "oc-part oc-part-" + (of.origin || "none") + (of.new_page ? " oc-new-page" : "") },
      [label, make("details", { "class": "oc-brief", "data-part": name, open: open }, [
        make("summary", {}, [words.fold_show, hidden(" " + of.heading.text)])
      ].concat([].concat.apply([], of.blocks.map(function (block) { return DRAW[block.block](block); }))))])];
  }

  function cover(of, logo) {
    return make("div", { "class": "oc-cover" }, [
      logo ? make("img", { src: logo, alt: of.provider ? occstdFill(words.print_logo, { provider: of.provider }) : words.print_logo_unnamed }) : null,
      of.provider ? make("p", { "class": "oc-provider" }, of.provider) : null,
      make("p", { "class": "oc-eyebrow" }, of.eyebrow),
      make("p", { "class": "oc-cover-title" }, of.title),
      of.subtitle ? make("p", { "class": "oc-other-title" }, of.subtitle) : null,
      make("dl", { "class": "oc-facts" }, (of.lines || []).map(function (line) {
        return make("div", {}, [make("dt", {}, line[0]), make("dd", {}, line[1])]);
      })),
      of.note ? note(of.note) : null]);
  }

  function foot(of) {
    return make("p", { "class": "oc-document-foot" }, [[of.edition, words.version, of.notice].filter(Boolean).join(" · "), " ",
      link(/^https?:/.test(of.address) ? of.address : "", of.address)]);
  }

  return function (drawn, logo) {
    return [cover(drawn.cover, logo)].concat([].concat.apply([], drawn.sections.map(section)), [foot(drawn.foot)]);
  };
};
