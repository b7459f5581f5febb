/* On which days and at which times a course is taught: the twin of occstd/views/documents/calendar.py and
   calendar_text.py. Dates are days of the calendar in milliseconds, without a time zone. What cannot be read throws. */
var occstdCalendar = (function () {
  "use strict";
  var DAY = 86400000, WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], SCHOOL_WEEK = 5;
  var USUAL_MINUTES = 45, MOST_PER_DAY = 12, MOST_DAYS_OFF = 366;
  var NAMED = { morning: "09:00-12:00", afternoon: "13:30-16:30", evening: "18:30-20:45" };
  var TIME = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)(?:=(\d{1,2})(\.5)?)?$/;
  var HOURS = /^(\d{1,2})(\.5)?$/;
  var WIDE = { "，": ",", "；": ";", "：": ":", "、": ",", "–": "-", "—": "-", "～": "-" };

  /* Milliseconds of a day such as 2027-03-01; null where there is no such day. */
  function dayOf(text) {
    var match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text), time = match ? Date.parse(text + "T00:00:00Z") : NaN;
    return isNaN(time) || isoOf(time) !== text ? null : time;
  }

  function isoOf(time) { return new Date(time).toISOString().slice(0, 10); }

  /* 0 for Monday to 6 for Sunday. */
  function weekdayOf(time) { return (new Date(time).getUTCDay() + 6) % WEEKDAYS.length; }

  function tidy(text) {
    return text.replace(/[，；：、–—～]/g, function (sign) { return WIDE[sign]; }).trim().toLowerCase()
      .replace(/\s*([,;])\s*|\s+/g, function (_, sign) { return sign || " "; });
  }

  /* The part before the last or first separator, and the part behind it. */
  function lastParts(text, separator) {
    var at = text.lastIndexOf(separator);
    return at < 0 ? ["", text] : [text.slice(0, at), text.slice(at + separator.length)];
  }

  function firstParts(text, separator) {
    var at = text.indexOf(separator);
    return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + separator.length)];
  }

  function refuse(what) { throw new Error(what); }

  function weekdays(text) {
    var found = [];
    text.split(",").forEach(function (part) {
      var ends = firstParts(part, "-"), first = WEEKDAYS.indexOf(ends[0]), last = WEEKDAYS.indexOf(ends[1] || ends[0]);
      if (first < 0 || last < first) { refuse("days"); }
      for (; first <= last; first += 1) { found.push(first); }
    });
    return found;
  }

  function sessionsOf(text, minutes) {
    var end = -1, sum = 0, alone = HOURS.exec(text);
    if (alone) {
      sum = 2 * alone[1] + (alone[2] ? 1 : 0);
      if (sum < 1 || sum > 2 * MOST_PER_DAY) { refuse("hours"); }
      return [{ time: "", halves: sum, written: text }];
    }
    return text.split(",").map(function (part) {
      var match = TIME.exec(Object.hasOwn(NAMED, part) ? NAMED[part] : part), begins, ends, most, halves;
      if (!match) { refuse("time"); }
      begins = 60 * match[1] + Number(match[2]);
      ends = 60 * match[3] + Number(match[4]);
      most = Math.floor(2 * (ends - begins) / (minutes || USUAL_MINUTES));
      halves = match[5] ? 2 * match[5] + (match[6] ? 1 : 0) : most;
      sum += halves;
      if (begins <= end || halves < 1 || halves > most || sum > 2 * MOST_PER_DAY) { refuse("time"); }
      end = ends;
      return { time: firstParts(match[0], "=")[0], halves: halves, written: match[0] };
    });
  }

  function firstWeekday(start, daysPerWeek) {
    return daysPerWeek >= SCHOOL_WEEK && start < daysPerWeek ? 0 : Math.min(start, WEEKDAYS.length - daysPerWeek);
  }

  /* Sessions of each weekday, from Monday; `start` is the weekday of the first day. */
  function readWeek(course, start) {
    var first = firstWeekday(start, course.days_per_week), named = course.days || [], nameless = false;
    var week = WEEKDAYS.map(function () { return []; });
    var usual = named.length ? named.map(function (day) { return WEEKDAYS.indexOf(day); }) :
      week.map(function (_, day) { return day; }).slice(first, first + course.days_per_week);
    tidy(course.sessions || "").split(";").forEach(function (group) {
      var parts = lastParts(group, " "), sessions = course.sessions ? sessionsOf(parts[1], course.class_minutes) : [{ time: "", halves: 2 * course.per_day, written: String(course.per_day) }];
      nameless = nameless || !parts[0];
      (parts[0] ? weekdays(parts[0]) : usual).forEach(function (day) {
        if (week[day].length) { refuse("day again"); }
        week[day] = sessions;
      });
    });
    if (named.length && !nameless) { refuse("days beside sessions that name all their days"); }
    return week;
  }

  /* Every day that `no_class` names. */
  function readDays(entries) {
    var days = new Set();
    entries.forEach(function (entry) {
      var ends = firstParts(entry.trim(), ".."), first = dayOf(ends[0]), last = dayOf(ends[1] || ends[0]);
      if (first === null || last === null || last < first || last - first >= MOST_DAYS_OFF * DAY) { refuse("day"); }
      for (; first <= last; first += DAY) { days.add(first); }
      if (days.size > MOST_DAYS_OFF) { refuse("too many days"); }
    });
    return days;
  }

  function readMadeUp(entries, week, minutes) {
    var days = new Map();
    entries.forEach(function (entry) {
      var parts = firstParts(tidy(entry), " "), on = dayOf(parts[0]), own;
      if (on === null || days.has(on)) { refuse("day"); }
      own = week[weekdayOf(on)];
      days.set(on, parts[1] ? sessionsOf(parts[1], minutes) : own.length ? own : week.filter(function (sessions) { return sessions.length; })[0]);
    });
    if (days.size > MOST_DAYS_OFF) { refuse("too many days"); }
    return days;
  }

  /* `course.table` is the file of public holidays, `data/…/holidays.json`. */
  function read(course) {
    var dated = Boolean(course.start), start = dated ? dayOf(course.start) : dayOf("2001-01-01"), week = readWeek(course, weekdayOf(start));
    var table = dated && course.holidays !== "none" ? course.table : null;
    var without = dated ? readDays(course.no_class || []) : new Set(), madeUp = dated ? readMadeUp(course.make_up || [], week, course.class_minutes) : new Map();

    function planned(on) {
      var standsFor = table && table.working[isoOf(on)];
      if (madeUp.has(on)) { return madeUp.get(on); }
      return without.has(on) ? [] : week[weekdayOf(standsFor ? dayOf(standsFor) : on)];
    }

    function isHoliday(on) { return Boolean(table) && isoOf(on) in table.days && !madeUp.has(on); }

    return {
      dated: dated, start: start, week: week, table: table,
      ownDays: Boolean((course.days || []).length) || tidy(course.sessions || "").indexOf(" ") >= 0,
      sessions: function (on) { return isHoliday(on) ? [] : planned(on); },
      lost: function (last) {
        var found = [], on = start;
        for (; on <= last; on += DAY) { if (isHoliday(on) && planned(on).length) { found.push(on); } }
        return found;
      }
    };
  }

  /* Which of the fields of a course cannot be read. */
  function faults(course) {
    var week, wrong = [];
    function attempt(key, make) { try { make(); } catch (error) { wrong.push(key); } }
    week = readWeek({ per_day: 1, days_per_week: 1 }, 0);
    attempt("sessions", function () { week = readWeek(course, 0); });
    attempt("no_class", function () { readDays(course.no_class || []); });
    attempt("make_up", function () { readMadeUp(course.make_up || [], week, course.class_minutes); });
    return wrong;
  }

  /* Half hours as hours. */
  function whole(halves) { return halves / 2; }

  function spoken(time) { return time.replace("-", "–"); }

  function dayText(on, words) {
    return occstdFill(words.sy_date_weekday, { date: isoOf(on), weekday: words.sy_weekdays.split("|")[weekdayOf(on)] });
  }

  function weekText(course, words) {
    var calendar = read(course), days = new Map();
    if (!calendar.ownDays && !course.sessions) {
      return occstdFill(words.cal_usual, { per_day: course.per_day, per_week: course.days_per_week });
    }
    words.sy_weekdays.split("|").forEach(function (name, n) {
      var key = JSON.stringify(calendar.week[n]);
      if (calendar.week[n].length) { days.set(key, (days.get(key) || []).concat(name)); }
    });
    return Array.from(days, function (pair) {
      var sessions = JSON.parse(pair[0]);
      return occstdFill(sessions[0].time ? words.cal_group : words.cal_group_hours, {
        days: pair[1].join(words.list_separator),
        times: sessions.map(function (session) { return spoken(session.time); }).join(words.list_separator),
        hours: whole(sessions.reduce(function (sum, session) { return sum + session.halves; }, 0))
      });
    }).join(words.clause_separator);
  }

  function holidayNotes(calendar, last, words) {
    var table = calendar.table, notes = [], years = [], year = new Date(calendar.start).getUTCFullYear(), lost;
    lost = calendar.lost(last).map(function (on) {
      return table.days[isoOf(on)][words.lang] + " " + dayText(on, words);
    });
    if (lost.length) { notes.push(occstdFill(words.cal_lost, { days: lost.join(words.list_separator) })); }
    for (; year <= new Date(last).getUTCFullYear(); year += 1) { years.push(year); }
    function listed(year) { return table.years[0] <= year && year <= table.years[1]; }
    [["cal_unannounced", years.filter(function (year) { return listed(year) && table.announced.indexOf(year) < 0; })],
      ["cal_unknown", years.filter(function (year) { return !listed(year); })]].forEach(function (pair) {
      if (pair[1].length) { notes.push(occstdFill(words[pair[0]], { years: pair[1].join(words.list_separator), source: table.source })); }
    });
    return notes;
  }

  /* Which days are free, and what is not known of them; nothing for a course without a start. */
  function notes(course, days, words) {
    var calendar = read(course), found;
    if (!calendar.dated || !days.length) { return []; }
    found = calendar.table ? holidayNotes(calendar, dayOf(days[days.length - 1].date), words) : [words.sy_days_dated];
    ["no_class", "make_up"].forEach(function (key) {
      if ((course[key] || []).length) { found.push(occstdFill(words["cal_" + key], { days: course[key].join(words.list_separator) })); }
    });
    return found;
  }

  return {
    DAY: DAY, WEEKDAYS: WEEKDAYS, dayOf: dayOf, faults: faults, isoOf: isoOf, notes: notes, read: read,
    readWeek: readWeek, tidy: tidy, weekText: weekText, weekdayOf: weekdayOf, whole: whole
  };
})();
