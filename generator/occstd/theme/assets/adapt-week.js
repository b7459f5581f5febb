/* The week in the form: a field for each weekday, usual weeks by name; written as the line that the program reads. */
var occstdWeek = function (place) {
  "use strict";
  var line = place.querySelector("[name=sessions]"), pattern = place.querySelector("[name=pattern]");
  var minutes = line.form.elements["class-minutes"];
  var inputs = occstdCalendar.WEEKDAYS.map(function (day) { return place.querySelector("[name=" + day + "]"); });

  /* Weekdays with the same times stand together. */
  function written(texts) {
    var days = new Map();
    texts.forEach(function (text, n) {
      var times = occstdCalendar.tidy(text).replace(/;/g, ",");
      if (times) { days.set(times, (days.get(times) || []).concat(occstdCalendar.WEEKDAYS[n])); }
    });
    return Array.from(days, function (pair) { return pair[1].join(",") + " " + pair[0]; }).join("; ");
  }

  /* A course with these sessions; how many class hours fit into them depends on the minutes of one. */
  function courseOf(sessions) {
    return { per_day: 1, days_per_week: 1, class_minutes: Number(minutes.value), sessions: sessions };
  }

  /* Texts of the days; none where the sessions cannot be read. */
  function textsOf(sessions) {
    try {
      return occstdCalendar.readWeek(courseOf(sessions), 0).map(function (day) {
        return day.map(function (session) { return session.written; }).join(",");
      });
    } catch (error) { return []; }
  }

  function choosePattern() {
    var same = Array.from(pattern.options).filter(function (option) {
      return option.value && option.value !== "own" && line.value && written(textsOf(option.value)) === line.value;
    })[0];
    pattern.value = same ? same.value : line.value ? "own" : "";
  }

  function isWrong(text) {
    return text.trim() !== "" && occstdCalendar.faults(courseOf("mon " + occstdCalendar.tidy(text).replace(/ /g, ""))).length > 0;
  }

  return {
    /* Takes over what was entered: a usual week, or the times of the days. */
    read: function (changed) {
      if (changed === pattern && pattern.value !== "own") {
        textsOf(pattern.value).forEach(function (text, n) { inputs[n].value = pattern.value ? text : ""; });
      }
      line.value = written(inputs.map(function (input) { return input.value; }));
      choosePattern();
    },
    /* Shows a line; one that cannot be read is left out. */
    show: function (sessions) {
      var texts = sessions ? textsOf(sessions) : [];
      inputs.forEach(function (input, n) { input.value = texts[n] || ""; });
      this.read();
    },
    /* Marks the days whose times cannot be read; true where there are some. */
    mark: function () {
      return inputs.map(function (input) {
        var wrong = isWrong(input.value);
        if (wrong) { input.setAttribute("aria-invalid", "true"); } else { input.removeAttribute("aria-invalid"); }
        return wrong;
      }).some(Boolean);
    }
  };
};
