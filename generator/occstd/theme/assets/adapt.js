/* The form that adapts a syllabus. Hours, week and start stand in the address, behind the hash, which no browser sends
   anywhere; name and picture stay in the page. */
(function () {
  "use strict";
  var place = document.querySelector("[data-adapt]");
  if (!place) { return; }
  var data = JSON.parse(document.querySelector("[data-adapt-program]").textContent), words = data.words, fill = occstdFill;
  var form = place.querySelector("form"), fields = form.elements, status = form.querySelector("[data-status]");
  var article = place.querySelector("[data-document]"), draw = occstdDraw(words, place.dataset.root), title = document.title;
  var SHARES = ["practice", "opening", "practice-run", "revision", "final-test"];
  var KEPT = ["direction", "level", "name", "hours", "per-day", "days-per-week", "sessions", "no-class", "make-up", "holidays",
    "class-minutes", "start"].concat(SHARES);
  var calendar = form.querySelector("[data-week]"), week = occstdWeek(calendar);
  var files = {}, logo = "", logoFault = "", turn = 0;

  function today() {
    var now = new Date();
    return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, "0"), String(now.getDate()).padStart(2, "0")].join("-");
  }

  function value(name) { return fields[name] ? fields[name].value.trim() : ""; }

  function unitsOfDirection() {
    return data.units.filter(function (unit) { return !fields.direction || unit.direction === value("direction"); });
  }

  function unit() {
    var mine = unitsOfDirection();
    return mine.filter(function (item) { return !fields.level || item.level === value("level"); })[0] || mine[0];
  }

  /* The levels of the direction; the one chosen before stays, if the direction has it. */
  function offerLevels() {
    var before = value("level");
    if (!fields.level) { return; }
    fields.level.replaceChildren.apply(fields.level, unitsOfDirection().map(function (item) {
      return occstdElement("option", { value: item.level, selected: item.level === before }, item.name);
    }));
  }

  function unfold(name) {
    var fold = fields[name].closest("details");
    if (fold) { fold.open = true; }
  }

  function say(name, text) {
    var place = document.getElementById("adapt-" + name + "-error");
    place.textContent = text;
    place.hidden = !text;
    if (text) { unfold(name); fields[name].setAttribute("aria-invalid", "true"); } else { fields[name].removeAttribute("aria-invalid"); }
    return text ? 1 : 0;
  }

  /* Says beside each field what is wrong with it; true where nothing is. */
  function check() {
    var limits = data.limits, wrong = 0;
    var badStart = fields.start.validity.badInput ? words.adapt_bad_date : occstdCheck.start(value("start"), today(), limits, words);
    var badHours = fields.hours.validity.badInput ? "?" : value("hours");
    wrong += say("hours", occstdCheck.hours(badHours, unit(), limits, words));
    wrong += say("per-day", occstdCheck.within(value("per-day"), limits.per_day, words));
    wrong += say("days-per-week", occstdCheck.within(value("days-per-week"), limits.days_per_week, words));
    wrong += say("class-minutes", occstdCheck.within(value("class-minutes"), limits.class_minutes, words, limits.fewest_minutes));
    wrong += shares();
    wrong += say("start", badStart);
    wrong += checkCalendar();
    wrong += say("provider", occstdCheck.provider(value("provider"), limits, words));
    wrong += say("logo", logoFault);
    ["teacher", "place"].forEach(function (name) { wrong += say(name, occstdCheck.given(value(name), limits, words)); });
    return !wrong;
  }

  function checkCalendar() {
    var faults = occstdCalendar.faults(course()), wrong = 0;
    [["sessions", "adapt_bad_sessions"], ["no_class", "adapt_bad_days"], ["make_up", "adapt_bad_days"]].forEach(function (pair) {
      wrong += say(pair[0].replace("_", "-"), faults.indexOf(pair[0]) < 0 ? "" : words[pair[1]]);
    });
    week.mark();
    wrong += say("name", value("name") && !/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u.test(value("name")) ? words.adapt_bad_course_name : "");
    return wrong;
  }

  /* Practice in per cent, and hours kept, which leave each unit an hour; none need be told. */
  function shares() {
    var room = (occstdCheck.whole(value("hours")) || unit().hours || data.limits.hours) - unit().fewest;
    return SHARES.reduce(function (wrong, name) {
      var text = fields[name].validity.badInput ? "?" : value(name), most = name === "practice" ? 100 : Math.max(0, room);
      if (name !== "practice") { room -= occstdCheck.whole(text) || 0; }
      return wrong + say(name, text === "" ? "" : occstdCheck.within(text, most, words, 0));
    }, 0);
  }

  /* Whether the hours are fewer than the least of the level, which is no fault, but is to be said with its reason. */
  function isFew() { return occstdCheck.whole(value("hours")) !== null && occstdCheck.whole(value("hours")) < unit().hours; }

  /* Says beside the start that it is past, which is no fault: old addresses give the syllabus as it was. */
  function isPast() {
    var past = value("start") !== "" && value("start") < today() && !fields.start.hasAttribute("aria-invalid");
    var hint = document.getElementById("adapt-start-hint");
    hint.textContent = past ? words.adapt_past : words.adapt_start_hint;
    hint.classList.toggle("oc-adapt-notice", past);
    return past;
  }

  function listed(name) {
    return value(name) ? value(name).split(/[,;，；、](?=\s*\d{4}-)/).map(function (part) { return part.trim(); }) : [];
  }

  function course() {
    var told = {
      name: value("name"), sessions: value("sessions"), no_class: listed("no-class"), make_up: listed("make-up"),
      holidays: value("holidays") || "china",
      hours: occstdCheck.whole(value("hours")), per_day: Number(value("per-day")), days_per_week: Number(value("days-per-week")),
      class_minutes: Number(value("class-minutes")), start: value("start"), provider: value("provider"), place: value("place")
    };
    SHARES.forEach(function (name) { told[name.replace("-", "_")] = occstdCheck.whole(value(name)); });
    return told;
  }

  function load(file) {
    if (!files[file]) {
      files[file] = occstdData(place.dataset.site + file);
      files[file].catch(function () { delete files[file]; });
    }
    return files[file];
  }

  function summary(plan) {
    var last = plan.days[plan.days.length - 1];
    if (!last) { return words.adapt_status_no_hours; }
    return fill(last.date ? words.adapt_status_dated : words.adapt_status, {
      hours: plan.hours, days: plan.days.length, weeks: occstdPlan.weeksOf(plan), first: plan.days[0].date, last: last.date
    });
  }

  /* What makes all documents of the course on the reader's machine; the picture is named, never read from there. */
  function commandText() {
    var parts = ["occstd syllabus", value("direction"), value("level")], picture = fields.logo.files[0];
    KEPT.slice(2).concat("teacher", "place", "provider").forEach(function (name) {
      if (value(name) && !fields[name].disabled) { parts.push("--" + name + " " + quoted(value(name))); }
    });
    if (picture) { parts.push("--logo " + quoted(picture.name)); }
    return parts.concat("--language " + article.lang, "--package").filter(Boolean).join(" ");
  }

  function quoted(text) { return /^[\w.:][\w.:-]*$/.test(text) ? text : "'" + text.replace(/'/g, "'\\''") + "'"; }

  /* The foot of each printed page: what the document is and that it is unofficial. */
  function printFoot(foot) {
    var sheet = new CSSStyleSheet(), text = [foot.edition, words.version, foot.notice].filter(Boolean).join(" · ");
    sheet.replaceSync('@page { @bottom-left { content: "' + text.replace(/[\\"\n]/g, "\\$&") + '"; font: 7.5pt sans-serif } }');
    document.adoptedStyleSheets = [sheet];
  }

  function show() {
    var now = turn += 1, item = unit(), notices = [];
    fields["per-day"].disabled = fields["days-per-week"].disabled = value("sessions") !== "";
    fields.hours.placeholder = item.hours || "";
    fields.practice.placeholder = item.practice;
    document.getElementById("adapt-hours-hint").textContent = item.reason;
    remember();
    fields.print.disabled = !check();
    form.querySelector("[data-command]").textContent = fields.print.disabled ? "" : commandText();
    if (isPast()) { notices.push(words.adapt_past); }
    if (isFew()) { notices.push(item.reason); }
    if (fields.print.disabled) {
      status.textContent = words.adapt_wrong;
      article.replaceChildren();
      return;
    }
    status.textContent = article.firstChild ? status.textContent : words.adapt_loading;
    Promise.all([load(item.file), value("start") ? load(data.holidays) : null]).then(function (loaded) {
      var adapted;
      if (now !== turn) { return; }
      adapted = occstdSyllabus.adapt(loaded[0], Object.assign(course(), { table: loaded[1] }), words);
      article.replaceChildren.apply(article, draw(adapted.document, logo));
      printFoot(adapted.document.foot);
      occstdSayLanguage(article);
      document.title = adapted.document.title;
      status.textContent = notices.reduce(function (text, notice) {
        return fill(words.adapt_with_notice, { status: text, notice: notice });
      }, summary(adapted.plan));
    }, function () {
      if (now === turn) { status.textContent = words.adapt_failed; }
    });
  }

  function remember() {
    var query = new URLSearchParams();
    KEPT.forEach(function (name) { if (value(name) && (!fields[name].defaultValue || value(name) !== fields[name].defaultValue)) { query.set(name, value(name)); } });
    history.replaceState(history.state, "", "#" + query);
    document.querySelectorAll("a.oc-language").forEach(function (link) { link.hash = query; });
  }

  /* Set the form as the address says; what it names and the form does not offer is left out. */
  function restore() {
    var query = new URLSearchParams(location.hash.slice(1));
    KEPT.forEach(function (name) {
      var field = fields[name], told = (query.get(name) || "").slice(0, 400);
      if (!field) { return; }
      if (name === "level") { offerLevels(); }
      if (told) { unfold(name); }
      if (field.tagName !== "SELECT") { field.value = told || field.defaultValue; }
      else if (Array.from(field.options).some(function (option) { return option.value === told; })) { field.value = told; }
    });
    week.show(value("sessions"));
    show();
  }

  function readLogo() {
    var file = fields.logo.files[0];
    if (logo) { URL.revokeObjectURL(logo); }
    logo = logoFault = "";
    if (!file) { show(); return; }
    occstdCheck.picture(file, data.limits, words).then(function (address) { logo = address; }, function (error) { logoFault = error.message; }).then(show);
  }

  form.addEventListener("change", function (event) {
    if (event.target === fields.direction) { offerLevels(); }
    if (calendar.contains(event.target)) { week.read(event.target); }
    if (event.target === fields.logo) { readLogo(); } else { show(); }
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); show(); });
  form.addEventListener("click", function (event) {
    if (event.target.dataset.do === "print") { window.print(); }
    if (event.target.dataset.do === "reset") {
      form.reset();
      document.title = title;
      history.replaceState(history.state, "", "#");
      readLogo();
      restore();
    }
  });
  window.addEventListener("hashchange", restore);
  window.addEventListener("pageshow", function (event) { if (event.persisted) { show(); } });
  place.querySelector("[data-adapt-without]").hidden = true;
  form.hidden = false;
  restore();
})();
