/* What is taught on which day: the twin of occstd/views/documents/days.py. */
var occstdDays = (function () {
  "use strict";

  /* What is taught in a session; it is taken off `left`, pairs of a lesson and its half hours. */
  function fill(left, session) {
    var found = [], room = session.halves, taught;
    while (room && left.length) {
      taught = Math.min(room, left[0].halves);
      room -= taught;
      found.push(Object.assign({}, left[0].lesson, { hours: occstdCalendar.whole(taught) }, session.time ? { time: session.time } : {}));
      left[0].halves -= taught;
      if (!left[0].halves) { left.shift(); }
    }
    return found;
  }

  /* Lessons in their order over as many sessions as they need; `course` has per_day, days_per_week, and perhaps start,
     days, sessions, no_class, make_up, holidays and the table of holidays. */
  function spread(lessons, course) {
    var calendar = occstdCalendar.read(course), on = calendar.start, days = [], monday = null, left, sessions;
    left = lessons.filter(function (lesson) { return lesson.hours; }).map(function (lesson) {
      return { lesson: lesson, halves: 2 * lesson.hours };
    });
    for (; left.length; on += occstdCalendar.DAY) {
      sessions = calendar.sessions(on);
      if (!sessions.length) { continue; }
      monday = monday === null ? on - occstdCalendar.weekdayOf(on) * occstdCalendar.DAY : monday;
      days.push({
        number: days.length + 1,
        week: Math.floor((on - monday) / occstdCalendar.DAY / occstdCalendar.WEEKDAYS.length) + 1,
        date: calendar.dated ? occstdCalendar.isoOf(on) : "",
        weekday: calendar.dated || calendar.ownDays ? occstdCalendar.weekdayOf(on) : null,
        lessons: [].concat.apply([], sessions.map(function (session) { return fill(left, session); }))
      });
    }
    return days;
  }

  return { spread: spread };
})();
