/* The answers of all rule sets side by side: the cells of the table that stands on the page, and what is said above it. */
var occstdTable = function (table, words, fill) {
  "use strict";
  var make = occstdElement;

  function cellsOf(level) {
    return Array.from(table.tBodies[0].rows).filter(function (row) { return row.dataset.level === String(level); })
      .reduce(function (all, row) { return all.concat(Array.from(row.cells).slice(1)); }, []);
  }

  /* What a cell says. Before anything is told, how many routes there are; `asked` where a question below may help. */
  function textOf(level, told, asked, view) {
    if (!level.routes.length) { return level.offered ? words.el_silent_short : words.not_offered; }
    if (!told) { return fill("el_ways", { n: level.routes.length }); }
    return asked && !level.from_month && !level.met ? words.el_asks : view.verdict(level);
  }

  /* `answers` as { rules, result, view, opened } for each rule set, `opened` the levels that a question could open. */
  function draw(answers, wanted, told) {
    Array.from(table.tBodies[0].rows).forEach(function (row) {
      row.classList.toggle("oc-wanted", wanted !== null && row.dataset.level === String(wanted));
    });
    answers.forEach(function (answer) {
      answer.result.levels.forEach(function (level) {
        cellsOf(level.level).filter(function (cell) { return cell.dataset.set === answer.rules.id; }).forEach(function (cell) {
          var more = told && level.level === wanted && level.routes.length && !level.met;
          cell.dataset.verdict = told || !level.routes.length ? level.verdict : "";
          cell.replaceChildren(make("span", { "class": "oc-verdict" },
            textOf(level, told, answer.opened.indexOf(level.level) >= 0, answer.view)),
          more ? make("div", { "class": "oc-missing" }, [words.el_nearest, answer.view.nearest(level)]) : "");
        });
      });
    });
  }

  /* What each document that says something about a level says of it, what comes first before what comes later. */
  function ofLevel(answers, wanted, title, told) {
    var ORDER = ["met", "later"], rows = [], offered = false;
    answers.forEach(function (answer) {
      answer.result.levels.filter(function (level) { return level.level === wanted; }).forEach(function (level) {
        var mark = answer.rules.mark, place = ORDER.indexOf(level.verdict);
        offered = offered || (answer.edition === answers[0].edition && level.offered);
        if (!level.routes.length) { return; }
        rows.push([(place < 0 ? ORDER.length : place) + (level.from_month || ""), make("li", { "data-set": answer.rules.id }, [
          make("span", { "class": "oc-worth-mark" }, mark.glyph + " " + mark.label), " ", answer.rules.name, words.colon,
          make("b", {}, textOf(level, told, answer.opened.indexOf(wanted) >= 0, answer.view))])]);
      });
    });
    rows.sort(function (a, b) { return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0; });
    return rows.length ? [make("p", {}, title + words.colon), make("ul", {}, rows.map(function (row) { return row[1]; }))]
      : [make("p", {}, fill(offered ? "el_told_silent" : "el_told_absent", { level: title }))];
  }

  /* The levels met or in sight by any rule set. */
  function ofAll(answers, titles) {
    function named(verdict, others) {
      var levels = Object.keys(titles).reverse().filter(function (number) {
        var found = answers.reduce(function (all, answer) {
          return all.concat(answer.result.levels.filter(function (level) { return String(level.level) === number; }));
        }, []).map(function (level) { return level.verdict; });
        return found.indexOf(verdict) >= 0 && found.indexOf(others) < 0;
      });
      return levels.map(function (number) { return titles[number]; }).join(words.list);
    }
    var met = named("met"), later = named("later", "met");
    return (met || later ? [met && fill("el_summary_met", { list: met }), later && fill("el_summary_later", { list: later })]
      : [words.el_summary_none]).filter(Boolean).map(function (text) { return make("p", {}, make("b", {}, text)); });
  }

  return { draw: draw, ofLevel: ofLevel, ofAll: ofAll };
};
