/* The plan of a course: hours, marks and days of its units; the twin of occstd/views/plan.py. */
var occstdPlan = (function () {
  "use strict";
  var KINDS = ["theory", "practice"];

  function lessonsOf(modules) {
    var lessons = [];
    modules.forEach(function (module) {
      module.units.forEach(function (unit) {
        KINDS.forEach(function (kind) {
          if (unit[kind]) { lessons.push({ code: unit.code, name: unit.name, kind: kind, hours: unit[kind] }); }
        });
      });
    });
    return lessons;
  }

  /* `plan` is that of the ready syllabus; `course` has per_day and days_per_week, and perhaps hours and start. */
  function planOf(plan, course) {
    var hours = course.hours || plan.least_hours;
    var shares = hours ? occstdHours.share(hours, plan.modules, plan.columns) : null;
    var theory = occstdHours.marks(plan.paper, plan.modules, "theory_weight");
    var skills = occstdHours.marks(plan.paper, plan.modules, "skill_weight");
    var modules = plan.modules.map(function (module, m) {
      return Object.assign({}, module, {
        units: module.units.map(function (unit, u) {
          return Object.assign({}, unit, {
            theory: shares ? shares[m][u].theory : 0,
            practice: shares ? shares[m][u].practice : 0,
            theory_marks: theory ? theory[m][u] : null,
            skill_marks: skills ? skills[m][u] : null
          });
        })
      });
    });
    return Object.assign({}, plan, { hours: hours, modules: modules, days: occstdDays.spread(lessonsOf(modules), course) });
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
