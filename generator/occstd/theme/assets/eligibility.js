/* May someone apply? The twin of occstd/eligibility.py: routes met, and for each route not met exactly what is missing. */
var occstdEligibility = (function () {
  "use strict";

  function earliest(months) {
    return months.filter(Boolean).sort()[0] || null;
  }

  /* Month from which all parts are met; none where one of them lacks more than time. */
  function latest(parts) {
    var months = parts.map(function (part) { return part.from_month; });
    return months.indexOf(null) >= 0 ? null : months.sort().pop() || null;
  }

  function missing(condition, applicant, day, held) {
    var branches, name, found;
    if (condition.all_of) {
      held = held.concat(condition.all_of.map(function (inside) { return inside.holds; }).filter(Boolean));
      return condition.all_of.reduce(function (parts, inside) {
        return parts.concat(missing(inside, applicant, day, held));
      }, []);
    }
    if (condition.any_of) {
      branches = condition.any_of.map(function (inside) { return missing(inside, applicant, day, held); });
      if (branches.some(function (parts) { return !parts.length; })) { return []; }
      return [{ any_of: branches, from_month: earliest(branches.map(latest)) }];
    }
    name = Object.keys(condition)[0];
    found = occstdConditions.atoms[name](condition[name], applicant, day, held);
    return found ? [found] : [];
  }

  function missingParts(condition, applicant, day) {
    return missing(condition, applicant, occstdConditions.moment(day), []);
  }

  function routeResult(route, applicant, day) {
    var parts = missingParts(route.condition, applicant, day);
    return { route: route.id, met: !parts.length, missing: parts, from_month: latest(parts) };
  }

  /* Whether what is missing holds a sentence that no program tests. */
  function isUnread(parts) {
    return parts.some(function (part) { return part.any_of ? part.any_of.some(isUnread) : part.atom === "unread"; });
  }

  function verdictOf(offered, routes, met, month, exhaustive) {
    if (!routes.length) { return offered ? "silent" : "absent"; }
    if (met || month) { return met ? "met" : "later"; }
    return exhaustive && !routes.some(function (route) { return isUnread(route.missing); }) ? "unmet" : "open";
  }

  function levelResult(level, offered, routes, exhaustive) {
    var met = routes.some(function (route) { return route.met; });
    var month = met ? null : earliest(routes.map(function (route) { return route.from_month; }));
    return { level: level, offered: offered, verdict: verdictOf(offered, routes, met, month, exhaustive), met: met, from_month: month, routes: routes };
  }

  /* What one rule set says; `direction` is null in an edition without any, `levels` are the numbers of its levels. */
  function evaluateRuleSet(rules, applicant, direction, levels, day) {
    var routes = rules.routes.filter(function (route) {
      return !route.directions || (direction && route.directions.indexOf(direction.id) >= 0);
    });
    var offered = (direction && direction.levels) || levels, results = [], whole;
    function resultsOf(wanted) {
      return routes.filter(wanted).map(function (route) { return routeResult(route, applicant, day); });
    }
    whole = resultsOf(function (route) { return !route.levels; });
    if (whole.length) { results.push(levelResult(null, true, whole, rules.exhaustive)); }
    levels.forEach(function (number) {
      var here = offered.indexOf(number) >= 0;
      results.push(levelResult(number, here, here ? resultsOf(function (route) {
        return route.levels && route.levels.indexOf(number) >= 0;
      }) : [], rules.exhaustive));
    });
    return { rule_set: rules.id, exhaustive: rules.exhaustive, levels: results };
  }

  return { evaluateRuleSet: evaluateRuleSet, missingParts: missingParts, latest: latest };
})();
