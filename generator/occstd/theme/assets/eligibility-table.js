/* The answers of all rule sets side by side: the cells of the table that stands on the page, and the sentence above it. */
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

  /* One sentence about one level: by which rule sets it is met, from when, not, and which say nothing. */
  function ofLevel(answers, wanted, title) {
    var said = {}, later = [];
    answers.forEach(function (answer) {
      answer.result.levels.filter(function (level) { return level.level === wanted; }).forEach(function (level) {
        var asked = level.verdict !== "met" && level.verdict !== "later" && answer.opened.indexOf(wanted) >= 0;
        var key = asked ? "asks" : level.verdict;
        if (key === "later") {
          later.push([level.from_month, answer.view.verdict(level) + words.open + answer.rules.name + words.close]);
        } else { (said[key] = said[key] || []).push(answer.rules.name); }
      });
    });
    later = later.sort().map(function (pair) { return pair[1]; });
    return ["met", "later", "asks", "unmet", "open", "silent", "absent"].map(function (key) {
      var names = key === "later" ? later : said[key];
      return names && names.length ? fill("el_told_" + key, { level: title, list: names.join(words.clause) }) : "";
    }).filter(Boolean).join(words.gap);
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
    return [met && fill("el_summary_met", { list: met }), later && fill("el_summary_later", { list: later })].filter(Boolean)
      .join(words.gap) || words.el_summary_none;
  }

  return { draw: draw, ofLevel: ofLevel, ofAll: ofAll };
};
