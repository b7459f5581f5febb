/* The answer on the page: for each level the routes met, and for the others what is missing and from when. */
var occstdAnswer = function (words, edition, explainer, root) {
  "use strict";
  var make = occstdElement;

  function sources(mark) {
    return make("span", { "class": "oc-sources" }, mark.sources.map(function (source) {
      return make("a", { href: root + "sources/#" + source }, source);
    }));
  }

  function markOf(mark) {
    return [make("span", { "class": "oc-mark oc-mark-" + mark.kind, title: mark.label }, [
      make("span", { "aria-hidden": "true" }, mark.glyph), make("span", { "class": "oc-sr" }, mark.label)]), sources(mark)];
  }

  function item(row) {
    return make("li", {}, [row.text, row.any_of ? make("ul", {}, row.any_of.map(function (branch) {
      return branch.length === 1 ? item(branch[0]) : make("li", {}, [words.el_all, list(branch)]);
    })) : null]);
  }

  function list(explanations) { return make("ul", {}, explanations.map(item)); }

  function routeRow(result, route) {
    var head = [route.name && make("b", {}, route.name + " "), make("span", { "class": "oc-text" }, route.text)]
      .concat(markOf(route.mark));
    var notes = [route.note, route.mark.note].filter(Boolean).map(function (note) {
      return make("span", { "class": "oc-note" }, note);
    });
    head.push(make("a", { "class": "oc-anchor", href: root + route.href, "aria-label": words.el_source + ": " + route.id }, route.id));
    return make("li", { "class": result.met ? "oc-met" : "oc-unmet", "data-route": route.id }, [
      make("p", {}, [make("b", { "class": "oc-verdict" }, verdict(result))].concat(head, notes)),
      result.met ? null : make("div", { "class": "oc-missing" }, [make("p", {}, words.el_missing), list(explainer.explain(result.missing))]),
    ]);
  }

  /* Whether what is missing holds a sentence that no program tests. */
  function isUnread(parts) {
    return parts.some(function (part) { return part.atom === "unread" || (part.any_of || []).some(isUnread); });
  }

  function verdict(result) {
    if (result.met) { return words.el_met; }
    if (isUnread(result.missing || [])) { return words.el_unread_short; }
    return result.from_month ? explainer.fill("el_from_short", { month: explainer.month(result.from_month) }) : words.el_unmet;
  }

  function stateOf(level, exhaustive) {
    return level.met || level.from_month || exhaustive ? verdict(level) : words.el_open;
  }

  function titleOf(level) {
    return level.level === null ? words.el_whole : edition.titles[level.level];
  }

  function levelSection(level, rules) {
    var byId = {};
    rules.routes.forEach(function (route) { byId[route.id] = route; });
    var rows = level.routes.slice().sort(function (a, b) {
      return rank(a) - rank(b);
    }).map(function (result) { return routeRow(result, byId[result.route]); });
    var kind = level.met ? "met" : "unmet";
    return make("section", { "class": "oc-answer-level oc-answer-" + kind, "data-level": String(level.level) }, [
      make("h3", {}, [titleOf(level) + " ", make("span", { "class": "oc-state" }, stateOf(level, rules.exhaustive))]),
      make("ul", { "class": "oc-routes" }, rows),
    ]);
  }

  /* Routes met first, then those that come by waiting. */
  function rank(result) { return result.met ? 0 : result.from_month ? 1 : 2; }

  function summary(result) {
    function told(key, wanted, text) {
      var names = result.levels.filter(wanted).map(text);
      return names.length ? explainer.fill(key, { list: names.join(words.list) }) : "";
    }
    var met = told("el_summary_met", function (level) { return level.met; }, titleOf);
    var later = told("el_summary_later", function (level) { return level.from_month; }, function (level) {
      return titleOf(level) + words.open + verdict(level) + words.close;
    });
    return [met, later].filter(Boolean).join(words.gap) || words.el_summary_none;
  }

  /* A line that names the levels of which there is nothing to show. */
  function line(key, result, wanted) {
    var levels = result.levels.filter(wanted);
    return levels.length ? [make("p", { "class": "oc-hint" },
      explainer.fill(key, { list: levels.map(titleOf).join(words.list) }))] : [];
  }

  function draw(result, rules) {
    var met = result.levels.some(function (level) { return level.met; });
    return [].concat(
      rules.exhaustive || met ? [] : [make("p", { "class": "oc-hint" }, words.not_exhaustive)],
      result.levels.filter(function (level) { return level.routes.length; })
        .map(function (level) { return levelSection(level, rules); }),
      line("el_absent", result, function (level) { return !level.offered; }),
      line("el_silent", result, function (level) { return level.offered && !level.routes.length; }),
      make("p", { "class": "oc-hint" }, words.el_decides));
  }

  return { draw: draw, summary: summary, markOf: markOf };
};
