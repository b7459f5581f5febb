/* A syllabus for another course: what depends on hours, week, start and provider is made anew, as the program makes it
   in occstd/views/documents/syllabus.py and its parts; all else is the ready document. */
var occstdSyllabus = (function () {
  "use strict";
  var DASH = "–", KINDS = ["theory", "practice"];

  function figure(value) { return { text: String(value), numeric: true }; }
  function textOf(text) { return text ? { text: text } : {}; }
  function textOrSpace(text) { return text ? { text: text } : { fill: "space" }; }
  function prose(text) { return { block: "prose", text: text }; }

  function figures(units) {
    return [occstdPlan.hoursOf(units, "theory"), occstdPlan.hoursOf(units, "practice"), occstdPlan.hoursOf(units)];
  }

  function isPart(piece) { return occstdHours.PARTS.indexOf(piece.id) >= 0; }

  function modulesTable(plan, words) {
    var parts = plan.pieces.filter(isPart);
    return {
      block: "table", caption: words.sy_hours_by_module, style: "hours", show_caption: true, widths: [64, 12, 12, 12],
      head: [words.module, words.sy_theory, words.sy_practice, words.hours_short],
      rows: plan.modules.map(function (module) {
        return [{ text: module.number + " " + module.name, head: true }].concat(figures(module.units).map(figure));
      }).concat(occstdPlan.hoursOf(parts) ? [[{ text: words.course_parts, head: true }].concat(figures(parts).map(figure))] : []),
      foot: sums(plan, words)
    };
  }

  function sums(plan, words) {
    return [{ text: words.total, head: true }].concat(figures(plan.pieces).map(figure));
  }

  function glanceRows(plan, course, words) {
    var rows = [], last = plan.days[plan.days.length - 1];
    function add(word, text, origin) { rows.push([{ text: words[word], head: true }, textOrSpace(text), { text: words["origin_" + origin] }]); }
    if (plan.hours) {
      add("sy_course_hours", occstdFill(words.sy_course_hours_text, {
        hours: plan.hours, minutes: course.class_minutes,
        theory: occstdPlan.hoursOf(plan.pieces, "theory"), practice: occstdPlan.hoursOf(plan.pieces, "practice")
      }), "computed");
      add("sy_length", occstdFill(words.sy_length_text, {
        days: plan.days.length, weeks: occstdPlan.weeksOf(plan), week: occstdCalendar.weekText(course, words)
      }), "computed");
    } else { add("sy_course_hours", "", "fill_in"); }
    add("sy_dates", course.start && last ? occstdFill(words.sy_from_to, { first: plan.days[0].date, last: last.date }) : "", "fill_in");
    return rows;
  }

  /* The summary: what it is made of, its rows about the course, and the hours of the modules. */
  function glance(blocks, plan, course, words) {
    var table = blocks[1], mine = [words.sy_course_hours, words.sy_length, words.sy_dates], at = -1, rows;
    rows = table.rows.filter(function (row, n) {
      var own = mine.indexOf(row[0].text) >= 0;
      if (own && at < 0) { at = n; }
      return !own;
    }).map(function (row) {
      return row[0].text === words.provider ? [row[0], textOrSpace(course.provider), row[2]] : row;
    });
    rows.splice.apply(rows, [at, 0].concat(glanceRows(plan, course, words)));
    return [blocks[0], Object.assign({}, table, { rows: rows })].concat(plan.hours ? [modulesTable(plan, words)] : []);
  }

  /* What is taught, in the order of teaching: the ready table with other rows. */
  function hours(blocks, plan, course, words) {
    var ready = blocks[blocks.length - 1], table = Object.assign({}, ready), notes = [], units = {}, summed = sums(plan, words);
    if (!plan.hours) { notes.push({ block: "note", text: words.sy_no_hours }); }
    if (plan.hours && plan.hours < plan.least_hours) {
      notes.push({ block: "note", text: occstdFill(words.sy_too_few_hours, { hours: plan.hours, least: plan.least_hours, reason: plan.least_reason }) });
    }
    occstdPlan.unitsOf(plan).forEach(function (unit) { units[unit.id] = unit; });
    table.rows = plan.pieces.filter(function (piece) {
      return !isPart(piece) || occstdPlan.hoursOf([piece]);
    }).map(function (piece, n) {
      var unit = units[piece.id], skills = unit ? unit.skills : 0, span = skills ? piece.code + ".1" + (skills > 1 ? " … " + skills : "") : "";
      return [figure(n + 1), textOf(piece.code), { text: piece.name, head: true }, textOf(span), textOf(unit ? unit.id : "")]
        .concat(figures([piece]).map(plan.hours ? figure : function () { return { fill: "space" }; }));
    });
    if (plan.hours) { table.foot = [{}, {}, summed[0], {}, {}].concat(summed.slice(1)); } else { delete table.foot; }
    return blocks.slice(0, 3).concat(notes, [table]);
  }

  function dayRows(day, words) {
    var units = new Map(), cards = {}, weekdays = words.sy_weekdays.split("|");
    day.lessons.forEach(function (lesson) {
      var key = lesson.code + " " + lesson.name, of = units.get(key) || {};
      of[lesson.kind] = (of[lesson.kind] || 0) + lesson.hours;
      units.set(key, of);
      if (lesson.cards) { cards[key] = occstdFill(words.tt_card, { names: lesson.cards.join(words.list_separator) }); }
    });
    return Array.from(units, function (pair) {
      var date = day.date ? [{ text: occstdFill(words.sy_date_weekday, { date: day.date, weekday: weekdays[day.weekday] }) }] : [];
      return [figure(day.week), figure(day.number)].concat(date, [Object.assign({ text: pair[0] }, cards[pair[0]] ? { note: cards[pair[0]] } : {})],
        KINDS.map(function (kind) { return figure(pair[1][kind] || DASH); }));
    });
  }

  /* The week plan. */
  function days(blocks, plan, course, words) {
    var dated = Boolean(course.start), head;
    if (!plan.days.length) { return [{ block: "note", text: words.sy_no_days }]; }
    head = ["sy_week", "sy_day"].concat(dated ? ["date"] : [], ["sy_unit", "sy_theory", "sy_practice"]);
    return [prose(occstdFill(words.sy_days_text, {
      hours: plan.hours, week: occstdCalendar.weekText(course, words), days: plan.days.length, weeks: occstdPlan.weeksOf(plan)
    }))].concat(occstdCalendar.notes(course, plan.days, words).map(prose), [{
      block: "table", caption: words.sy_days_caption, style: "days",
      widths: [8, 8].concat(dated ? [20, 44] : [64], [10, 10]),
      head: head.map(function (word) { return words[word]; }),
      rows: [].concat.apply([], plan.days.map(function (day) { return dayRows(day, words); })),
      foot: [{ text: words.total, head: true }].concat(head.slice(1, -2).map(function () { return {}; }),
        KINDS.map(function (kind) { return figure(occstdPlan.hoursOf(plan.pieces, kind)); }))
    }]);
  }

  /* The fields of the course: what is known of it already stands in them. */
  function fields(blocks, plan, course, words) {
    var known = {}, last = plan.days[plan.days.length - 1];
    known[words.provider] = course.provider || "";
    known[words.sy_cohort] = course.name || "";
    known[words.sy_site] = course.place || "";
    known[words.sy_first_day] = last ? plan.days[0].date : "";
    known[words.sy_last_day] = last ? last.date : "";
    known[words.sy_timetable] = plan.hours ? occstdFill(words.sy_timetable_value, {
      hours: plan.hours, week: occstdCalendar.weekText(course, words)
    }) : "";
    return [Object.assign({}, blocks[0], {
      fields: blocks[0].fields.map(function (field) {
        var made = Object.assign({}, field);
        if (field.label in known) { made.value = known[field.label]; }
        if (!made.value) { delete made.value; }
        return made;
      })
    })].concat(blocks.slice(1));
  }

  var PARTS = { "part-at-a-glance": glance, "part-sy-plan": hours, "part-sy-days": days, "part-sy-course": fields };

  /* A section made anew where it tells of the course. */
  function remade(section, plan, course, words) {
    var make = PARTS[section.heading.anchor];
    return make ? Object.assign({}, section, { blocks: make(section.blocks, plan, course, words) }) : section;
  }

  /* `file` is a ready syllabus as data; gives the plan and the document for the course. */
  function adapt(file, course, words) {
    var plan = occstdPlan.planOf(file.plan, course), cover = Object.assign({}, file.document.cover);
    if (course.provider) { cover.provider = course.provider; } else { delete cover.provider; }
    return {
      plan: plan,
      document: Object.assign({}, file.document, {
        cover: cover,
        sections: file.document.sections.map(function (section) { return remade(section, plan, course, words); })
      })
    };
  }

  return { adapt: adapt };
})();
