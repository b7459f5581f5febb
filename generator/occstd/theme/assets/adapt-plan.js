/* The plan of a course: hours, marks and days of its units; the twin of occstd/views/documents/plan.py. */
var occstdPlan = (function () {
  "use strict";
  var KINDS = ["theory", "practice"];

  function lessonsOf(pieces) {
    var lessons = [];
    pieces.forEach(function (piece) {
      KINDS.forEach(function (kind) {
        if (piece[kind]) {
          lessons.push(Object.assign({ code: piece.code, name: piece.name, kind: kind, hours: piece[kind] },
            kind === "practice" && piece.cards ? { cards: piece.cards } : {}));
        }
      });
    });
    return lessons;
  }

  /* `plan` is that of the ready syllabus; `course` has per_day and days_per_week, and perhaps more. */
  function planOf(plan, course) {
    var hours = course.hours || plan.least_hours, taught = {}, shares, parts;
    var given = course.practice !== null && course.practice !== undefined, practice = given ? course.practice : plan.suggested.practice;
    var theory = occstdHours.marks(plan.paper, plan.modules, "theory_weight");
    var skills = occstdHours.marks(plan.paper, plan.modules, "skill_weight");
    var modules, pieces;
    if (hours) {
      parts = occstdHours.partHours(hours, unitsOf(plan).length, course, plan.suggested);
      shares = occstdHours.share(hours, plan.modules, plan.columns, practice, parts);
    }
    occstdHours.PARTS.forEach(function (part, n) { taught[part] = parts ? parts[n] : { theory: 0, practice: 0 }; });
    modules = plan.modules.map(function (module, m) {
      return Object.assign({}, module, {
        units: module.units.map(function (unit, u) {
          taught[unit.id] = shares ? shares[m][u] : { theory: 0, practice: 0 };
          return Object.assign({}, unit, taught[unit.id], {
            theory_marks: theory ? theory[m][u] : null,
            skill_marks: skills ? skills[m][u] : null
          });
        })
      });
    });
    pieces = plan.pieces.map(function (piece) { return Object.assign({}, piece, taught[piece.id]); });
    return Object.assign({}, plan, {
      hours: hours, practice: practice, modules: modules, pieces: pieces, days: occstdDays.spread(lessonsOf(pieces), course)
    });
  }

  /* Class hours of units: of one kind, or of both together. */
  function hoursOf(units, kind) {
    return units.reduce(function (sum, unit) { return sum + (kind ? unit[kind] : unit.theory + unit.practice); }, 0);
  }

  function weeksOf(plan) {
    return new Set(plan.days.map(function (day) { return day.week; })).size;
  }

  function unitsOf(plan) {
    return [].concat.apply([], plan.modules.map(function (module) { return module.units; }));
  }

  return { hoursOf: hoursOf, planOf: planOf, unitsOf: unitsOf, weeksOf: weeksOf };
})();
