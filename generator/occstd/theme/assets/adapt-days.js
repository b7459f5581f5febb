/* What is taught on which day: the twin of occstd/views/days.py. Dates are days of the calendar, without a time zone. */
var occstdDays = (function () {
  "use strict";
  var DAY = 86400000, WEEK = 7, SCHOOL_WEEK = 5;

  /* Milliseconds of a day such as 2027-03-01; null where there is no such day. */
  function dayOf(text) {
    var match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text), time = match ? Date.parse(text + "T00:00:00Z") : NaN;
    return isNaN(time) || isoOf(time) !== text ? null : time;
  }

  function isoOf(time) { return new Date(time).toISOString().slice(0, 10); }

  /* 0 for Monday to 6 for Sunday. */
  function weekdayOf(time) { return (new Date(time).getUTCDay() + 6) % WEEK; }

  function fill(lessons, perDay) {
    var days = [], day = [], left = perDay;
    lessons.forEach(function (lesson) {
      var hours = lesson.hours, taught;
      while (hours) {
        taught = Math.min(hours, left);
        day.push({ code: lesson.code, name: lesson.name, kind: lesson.kind, hours: taught });
        hours -= taught;
        left -= taught;
        if (!left) { days.push(day); day = []; left = perDay; }
      }
    });
    return day.length ? days.concat([day]) : days;
  }

  function firstWeekday(start, daysPerWeek) {
    return daysPerWeek >= SCHOOL_WEEK && start < daysPerWeek ? 0 : Math.min(start, WEEK - daysPerWeek);
  }

  function teachingDays(start, daysPerWeek, count) {
    var first = firstWeekday(weekdayOf(start), daysPerWeek), on = start, found = [];
    while (found.length < count) {
      if (weekdayOf(on) >= first && weekdayOf(on) < first + daysPerWeek) { found.push(on); }
      on += DAY;
    }
    return found;
  }

  /* Lessons in their order over as many days as they need; `course` has per_day, days_per_week and perhaps start. */
  function spread(lessons, course) {
    var days = fill(lessons, course.per_day), start = course.start ? dayOf(course.start) : null;
    var dates = start === null ? [] : teachingDays(start, course.days_per_week, days.length);
    var monday = start === null ? 0 : start - weekdayOf(start) * DAY;
    return days.map(function (day, n) {
      var on = start === null ? null : dates[n];
      return {
        number: n + 1,
        week: on === null ? Math.floor(n / course.days_per_week) + 1 : Math.floor((on - monday) / DAY / WEEK) + 1,
        date: on === null ? "" : isoOf(on),
        weekday: on === null ? null : weekdayOf(on),
        lessons: day
      };
    });
  }

  return { dayOf: dayOf, spread: spread, weekdayOf: weekdayOf };
})();
