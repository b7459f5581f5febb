/* Which questions could still change an answer, and which answers they could change. What is asked first (the years, the
   certificate) is taken as told: a route that lacks one of these cannot be opened by another question. */
var occstdAsks = (function () {
  "use strict";

  /* The atoms to ask about for all these parts, and the month from which the route would be met; none where no question helps. */
  function opening(parts) {
    return parts.reduce(function (all, part) {
      var found = all && ofPart(part);
      return found && { atoms: all.atoms.concat(found.atoms), month: all.month > found.month ? all.month : found.month };
    }, { atoms: [], month: "" });
  }

  function ofPart(part) {
    if (part.any_of) {
      var branches = part.any_of.map(opening).filter(Boolean);
      return branches.length ? { atoms: [].concat.apply([], branches.map(function (branch) { return branch.atoms; })),
        month: branches.map(function (branch) { return branch.month; }).sort()[0] } : null;
    }
    var told = part.from_month ? { atoms: [], month: part.from_month } : null;
    var asked = { atoms: [[part.atom, part.needs]], month: "" };
    if (part.atom === "unread") { return null; }
    if (part.atom === "works") { return told || (part.lacks.indexOf("title") >= 0 ? asked : null); }
    return part.atom === "holds" ? told || (part.needs.certificate ? asked : null) : asked;
  }

  /* What of the levels not met could be opened, and how; `results` as [rules, result of the rule set]. */
  function openings(results) {
    var all = [];
    results.forEach(function (pair) {
      pair[1].levels.filter(function (level) { return !level.met; }).forEach(function (level) {
        level.routes.forEach(function (route) {
          var found = opening(route.missing);
          if (found && found.atoms.length && !(level.from_month && found.month >= level.from_month)) {
            all.push({ rules: pair[0], level: level.level, atoms: found.atoms });
          }
        });
      });
    });
    return all;
  }

  return { openings: openings };
})();
