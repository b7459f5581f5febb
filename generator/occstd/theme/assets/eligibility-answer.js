/* That an edition has no conditions of its own for levels, as it says itself: what stands before all that neighbouring
   documents say of them. `answers` as { edition, rules, result } for each rule set; null where nothing is missing. */
var occstdGap = function (words, edition, root) {
  "use strict";
  var make = occstdElement;

  function found(level, answers, wanted) {
    return answers.some(function (answer) {
      return answer.result.levels.some(function (one) { return one.level === level && wanted(one, answer); });
    });
  }

  return function (levels, answers) {
    var lacking = levels.filter(function (level) {
      var own = answers.filter(function (answer) { return answer.edition === edition; });
      return edition.gap && found(level, own, function (one) { return one.offered; })
        && !found(level, own, function (one, answer) { return answer.rules.own && one.routes.length; });
    });
    var near = lacking.some(function (level) { return found(level, answers, function (one) { return one.routes.length; }); });
    return lacking.length ? make("p", {}, [make("b", {}, occstdFill(words.el_gap, { list: lacking.map(function (level) {
      return edition.names[level];
    }).join(words.list) })), near ? words.gap + words.el_gap_near : "", " ", make("a", { href: root + edition.gap }, words.el_gap_link)]) : null;
  };
};

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
    return [occstdMark(mark.glyph, mark.label, mark.kind), sources(mark)];
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

  /* A route or a level in a word. */
  function verdict(result) {
    if (result.met) { return words.el_met; }
    if (result.from_month) { return explainer.fill("el_from_short", { month: explainer.month(result.from_month) }); }
    return result.verdict ? words["el_" + result.verdict] : words.el_unmet;
  }

  function levelSection(level, rules) {
    var byId = {};
    rules.routes.forEach(function (route) { byId[route.id] = route; });
    var rows = level.routes.slice().sort(function (a, b) {
      return rank(a) - rank(b);
    }).map(function (result) { return routeRow(result, byId[result.route]); });
    return make("section", { "class": "oc-answer-level", "data-level": String(level.level) }, [
      make("h3", {}, [edition.titles[level.level] || words.el_whole, " ", make("span", { "class": "oc-state" }, verdict(level))]),
      make("ul", { "class": "oc-routes" }, rows),
    ]);
  }

  /* Routes met first, then those that come by waiting, then those that lack least. */
  function rank(result) { return result.met ? 0 : result.from_month ? 1 : 1 + result.missing.length; }

  /* What is missing of the route that is nearest. */
  function nearest(level) {
    var routes = level.routes.slice().sort(function (a, b) {
      return rank(a) - rank(b) || (a.from_month || "").localeCompare(b.from_month || "");
    });
    return list(explainer.explain(routes[0].missing));
  }

  /* The routes of one rule set to the levels that are looked at. */
  function section(result, rules, wanted) {
    var levels = result.levels.filter(function (level) { return level.routes.length && wanted(level); });
    return levels.length ? make("details", { "class": "oc-answer-set", "data-rules": rules.id }, [make("summary", {}, rules.name),
      make("p", { "class": "oc-hint" }, [rules.text, " "].concat(markOf(rules.mark)))].concat(
      rules.exhaustive || levels.some(function (level) { return level.met; }) ? [] : [make("p", { "class": "oc-hint" }, words.not_exhaustive)],
      levels.map(function (level) { return levelSection(level, rules); }))) : null;
  }

  return { section: section, nearest: nearest, verdict: verdict };
};
