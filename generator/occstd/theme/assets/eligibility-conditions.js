/* The atoms of conditions, the twin of occstd/eligibility/conditions.py: same rules, same answers, same names. No page, no clock.
   Conditions and applicants are as in the JSON data: what is left out has its default. */
var occstdConditions = (function () {
  "use strict";
  var MONTH = 31, YEAR = 12 * MONTH, FOREVER = 10000 * YEAR, EARLIEST_YEAR = 1900, LATEST_YEAR = 2199;
  var EDUCATION = ["lower-secondary", "upper-secondary", "technical-secondary", "junior-college", "bachelor",
    "master", "doctor"];
  var RANKS = ["junior", "intermediate", "senior"];
  var ANY = "this_or_related";

  function split(date) {
    var match = /^(\d{4})-(0[1-9]|1[0-2])(?:-(\d\d))?$/.exec(date);
    var year = match && Number(match[1]), month = match && Number(match[2]);
    var day = match && match[3] ? Number(match[3]) : null;
    var last = match && new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
    if (!match || year < EARLIEST_YEAR || year > LATEST_YEAR || (day !== null && (day < 1 || day > last))) {
      throw new RangeError(date + " is no date such as 2021-05 or 2021-05-20");
    }
    return { start: year * YEAR + (month - 1) * MONTH, day: day, last: day === null || day === last };
  }

  function moment(date) {
    var parts = split(date);
    return parts.start + (parts.day || 1) - 1;
  }

  function endMoment(date) {
    var parts = split(date);
    return parts.start + (parts.last ? MONTH : parts.day);
  }

  function two(number) { return String(number).padStart(2, "0"); }

  /* The date of a moment, as a month where it begins one, else as a day. */
  function dateOf(units) {
    var day = units % MONTH;
    return String(Math.floor(units / YEAR)).padStart(4, "0") + "-" + two(Math.floor((units % YEAR) / MONTH) + 1)
      + (day ? "-" + two(day + 1) : "");
  }

  function span(units) {
    return { years: Math.floor(units / YEAR), months: Math.floor((units % YEAR) / MONTH) };
  }

  function given(value) { return value !== undefined && value !== null; }
  function list(value) { return value || []; }
  function filled(has) { return Object.keys(has).length ? has : null; }
  function counts(own, wanted) { return !wanted || wanted === ANY || wanted === own; }
  function occupation(item) { return item.of || "this"; }
  function sum(numbers) { return numbers.reduce(function (a, b) { return a + b; }, 0); }

  function lacking(atom, needs, lacks, has) {
    return { atom: atom, needs: needs, has: filled(has || {}), lacks: lacks, from_month: null };
  }

  function waiting(atom, needs, until, has) {
    return { atom: atom, needs: needs, has: filled(has || {}), lacks: ["time"], 
      from_month: dateOf(Math.ceil(until / MONTH) * MONTH) };
  }

  function first(dates) {
    var moments = dates.filter(given).map(moment);
    return moments.length ? Math.min.apply(null, moments) : null;
  }

  function matching(applicant, level, name, ofs) {
    return list(applicant.certificates).filter(function (held) {
      var same = given(level) ? held.level === level : !given(held.level);
      var named = given(name) ? held.certificate === name : !given(held.certificate);
      return same && named && ofs.every(function (of) { return counts(occupation(held), of); });
    });
  }

  function titlesFrom(applicant, rank) {
    return list(applicant.titles).filter(function (held) { return RANKS.indexOf(held.rank) >= RANKS.indexOf(rank); });
  }

  function date(item) { return given(item.date) ? item.date : null; }
  function toldOf(spell) { return spell.start ? 0 : (spell.years || 0) * YEAR + (spell.months || 0) * MONTH; }

  /* Years told after a certificate or title are part of the whole, so the largest sum is the whole. */
  function toldAtAll(plain) {
    var sums = { none: 0 };
    plain.forEach(function (spell) {
      var tag = JSON.stringify([spell.after_certificate, spell.after_title]);
      sums[tag] = (sums[tag] || 0) + toldOf(spell);
    });
    return Math.max.apply(null, Object.values(sums));
  }

  function toldAfterTitle(plain, rank) {
    return Math.max.apply(null, RANKS.slice(RANKS.indexOf(rank)).map(function (wanted) {
      return sum(plain.filter(function (spell) { return spell.after_title === wanted; }).map(toldOf));
    }));
  }

  /* Spans in order of time; what overlaps becomes one. */
  function merged(spans) {
    return spans.sort(function (a, b) { return a[0] - b[0] || a[1] - b[1]; }).reduce(function (all, span) {
      var last = all[all.length - 1];
      if (last && span[0] <= last[1]) { last[1] = Math.max(last[1], span[1]); } else { all.push(span); }
      return all;
    }, []);
  }

  /* The work that counts, as it is told and as it goes on. `begins` is the moment from which it is taken to go on,
     where none is told to. */
  function futureOf(spells, plain, needed, day) {
    var spans = spells.filter(function (spell) { return spell.start; }).map(function (spell) {
      return [moment(spell.start), spell.end ? endMoment(spell.end) : FOREVER];
    });
    var last = spans.length ? Math.max.apply(null, spans.map(function (span) { return span[1]; })) : day;
    var begins = last === FOREVER || plain.length ? null : Math.max(last, day);
    if (last !== FOREVER) { spans.push([Math.max(last, day), FOREVER]); }
    spans = merged(spans);
    function since(start, told) {
      var worked = told, total = told, reached = start;
      spans.forEach(function (span) {
        var from = Math.max(span[0], start);
        worked += Math.max(Math.min(span[1], day) - from, 0);
        if (total < needed && span[1] > from) {
          reached = from + needed - total;
          total += span[1] - from;
        }
      });
      return { worked: worked, reached: reached };
    }
    return { begins: begins, needed: needed, since: since };
  }

  function sinceBest(window, future, day) {
    var found = [], start = first(window.dates), count;
    if (start !== null) {
      count = future.since(start, window.told);
      found.push({ worked: Math.min(count.worked, Math.max(day - start, 0)),
        reached: Math.max(count.reached, start + future.needed) });
    }
    if (window.told && window.dates.indexOf(null) >= 0) {
      found.push({ worked: window.told, reached: future.since(day, window.told).reached });
    }
    return found.sort(function (a, b) { return a.reached - b.reached; })[0] || null;
  }

  /* What the work must come after; a text names what is not there. */
  function windowsOf(needs, applicant, plain, held) {
    var windows = [], found, level = needs.after_certificate;
    if (given(level)) {
      found = matching(applicant, level, null, held.filter(function (asked) { return asked.level === level; })
        .map(function (asked) { return asked.of; }));
      if (!found.length) { return "certificate"; }
      windows.push({ dates: found.map(date), told: sum(plain.filter(function (spell) {
        return spell.after_certificate === level;
      }).map(toldOf)) });
    }
    if (given(needs.after_title)) {
      found = titlesFrom(applicant, needs.after_title);
      if (!found.length) { return "title"; }
      windows.push({ dates: found.map(date), told: toldAfterTitle(plain, needs.after_title) });
    }
    return windows;
  }

  /* What is missing where of several counts all must do. Who has told of no work has not said that there is none. */
  function shortOf(needs, applicant, counts, future) {
    var worked = Math.min.apply(null, counts.map(function (count) { return count.worked; }));
    var reached = Math.max.apply(null, counts.map(function (count) { return count.reached; })), found;
    if (worked >= future.needed) { return null; }
    found = waiting("works", needs, reached, list(applicant.works).length ? span(worked) : {});
    if (future.begins !== null && future.begins < reached) { found.begins = dateOf(future.begins); }
    return found;
  }

  function works(needs, applicant, day, held) {
    var spells = list(applicant.works).filter(function (spell) { return counts(occupation(spell), needs.of); });
    var plain = spells.filter(function (spell) { return !spell.start; });
    var windows = windowsOf(needs, applicant, plain, held), future, known, worked;
    if (typeof windows === "string") { return lacking("works", needs, [windows]); }
    future = futureOf(spells, plain, needs.years * YEAR, day);
    if (!windows.length) { return shortOf(needs, applicant, [future.since(0, toldAtAll(plain))], future); }
    known = windows.map(function (window) { return sinceBest(window, future, day); });
    if (known.indexOf(null) >= 0) { return lacking("works", needs, ["date"]); }
    worked = Math.min.apply(null, known.map(function (found) { return found.worked; }));
    if (worked < future.needed && plain.length && !windows.every(function (window) { return window.told; })) {
      return lacking("works", needs, ["since"], span(worked));
    }
    return shortOf(needs, applicant, known, future);
  }

  function age(needs, applicant, day) {
    var born, reached, short;
    if (given(applicant.born)) {
      born = moment(applicant.born);
      reached = born + needs.min * YEAR;
      return reached <= day ? null
        : waiting("age", needs, reached, span(Math.max(day - born, 0)));
    }
    if (!given(applicant.age)) { return lacking("age", needs, ["age"]); }
    short = needs.min - applicant.age;
    return short <= 0 ? null : waiting("age", needs, day + short * YEAR, { years: applicant.age });
  }

  function education(needs, applicant) {
    var has = {}, wanted = EDUCATION.indexOf(needs.min);
    if (applicant.education) { has.education = applicant.education; }
    if (needs.enrolled && applicant.enrolled) { has.enrolled = applicant.enrolled; }
    var enough = Object.values(has).some(function (own) { return EDUCATION.indexOf(own) >= wanted; });
    return enough ? null : lacking("education", needs, ["education"], has);
  }

  function holds(needs, applicant, day) {
    var found = matching(applicant, needs.level, needs.certificate, [needs.of]), start, reached;
    if (!found.length) { return lacking("holds", needs, ["certificate"]); }
    if (!needs.years && found.map(date).indexOf(null) >= 0) { return null; }
    start = first(found.map(date));
    if (start === null) { return lacking("holds", needs, ["date"]); }
    reached = start + (needs.years || 0) * YEAR;
    return reached <= day ? null
      : waiting("holds", needs, reached, needs.years ? span(Math.max(day - start, 0)) : {});
  }

  function among(atom, key, field, lack) {
    return function (needs, applicant) {
      return list(applicant[key]).indexOf(needs[field]) >= 0 ? null : lacking(atom, needs, [lack]);
    };
  }

  function apprenticeship(needs, applicant) {
    var met = list(applicant.apprenticeship).some(function (of) { return counts(of, needs.of); });
    return met ? null : lacking("apprenticeship", needs, ["apprenticeship"]);
  }

  function graduateOf(needs, applicant) {
    var closest = list(applicant.schools).map(function (school) {
      var major = school.major || "other", lacks = [];
      if (needs.schools.indexOf(school.kind) < 0) { lacks.push("school"); }
      if (needs.major && (major === "other" || !counts(major, needs.major))) { lacks.push("major"); }
      if (school.final_year && !needs.final_year) { lacks.push("diploma"); }
      if (needs.evaluated && needs.evaluated !== school.evaluated) { lacks.push("evaluated"); }
      return { lacks: lacks, kind: school.kind };
    }).sort(function (a, b) { return a.lacks.length - b.lacks.length; })[0];
    if (!closest) { return lacking("graduate_of", needs, ["school"]); }
    return closest.lacks.length ? lacking("graduate_of", needs, closest.lacks, { school: closest.kind }) : null;
  }

  function title(needs, applicant, day) {
    var found = titlesFrom(applicant, needs.rank), dates = found.map(date), start = first(dates), ranks;
    if (!found.length) {
      ranks = list(applicant.titles).map(function (held) { return RANKS.indexOf(held.rank); });
      return lacking("title", needs, ["title"], ranks.length ? { rank: RANKS[Math.max.apply(null, ranks)] } : {});
    }
    return start === null || start <= day || dates.indexOf(null) >= 0 ? null : waiting("title", needs, start);
  }

  /* Who is at work, or has told of work to come, need not say that it is intended. */
  function intends(needs, applicant, day) {
    var met = list(applicant.intends).concat(list(applicant.works).filter(function (spell) {
      return spell.start && (!spell.end || endMoment(spell.end) > day);
    }).map(occupation)).some(function (of) { return counts(of, needs.of); });
    return met ? null : lacking("intends", needs, ["intention"]);
  }

  return {
    moment: moment,
    atoms: {
      age: age, education: education, holds: holds, works: works, trained: among("trained", "trained", "level", "training"),
      apprenticeship: apprenticeship, graduate_of: graduateOf, title: title, intends: intends,
      belongs_to: among("belongs_to", "groups", "group", "group"),
      unread: function (needs) { return lacking("unread", needs, ["reading"]); },
    },
  };
})();
