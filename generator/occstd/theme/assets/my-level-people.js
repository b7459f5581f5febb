/* What both pages of levels share: answers as a file, what is known of a person, and how skills and shares are drawn. */
var occstdPeople = function (data, root) {
  "use strict";
  var words = data.words, make = occstdElement, ALONE = occstdAssess.ALONE, KEY = "occstd-my-level";

  function fill(key, blanks) { return occstdFill(words[key], blanks); }
  function percent(share) { return share === null ? "–" : Math.round(share) + "%"; }
  function trackOf(slug) { return data.tracks.filter(function (track) { return track.direction === slug; })[0] || null; }
  function levelOf(track, number) { return track.levels[number] || { name: "" }; }
  function skillsOf(track) {
    return track.ladder.reduce(function (all, stage) { return all.concat(stage.skills); }, []);
  }
  function slug(text) { return (text || "").replace(/[^\p{L}\p{N}-]+/gu, " ").trim().replace(/ +/g, "-"); }
  function capital(text) { return text.charAt(0).toUpperCase() + text.slice(1); }

  /* Answers from a file, without those to skills that were retired since; an Error says what is wrong with it. */
  function read(text) {
    var told, track, known, answers = Object.create(null);
    try { told = JSON.parse(text); } catch (error) { throw new Error(words.ml_fault_json); }
    if (!told || typeof told !== "object" || !told.answers || typeof told.answers !== "object" || Array.isArray(told.answers)) {
      throw new Error(words.ml_fault_json);
    }
    track = trackOf(told.direction === undefined ? null : told.direction);
    if (told.standard !== data.standard || told.edition !== data.edition || !track) {
      throw new Error(words.ml_fault_other);
    }
    known = new Set(skillsOf(track).map(function (skill) { return skill.id; }));
    Object.keys(told.answers).forEach(function (name) {
      if (data.retired.indexOf(name) >= 0) { return; }
      if (!known.has(name) || [0, 1, 2, 3].indexOf(told.answers[name]) < 0) { throw new Error(words.ml_fault_answers); }
      answers[name] = told.answers[name];
    });
    return { name: typeof told.name === "string" ? told.name.slice(0, 200) : "", track: track, answers: answers };
  }

  function write(track, answers, name) {
    return JSON.stringify({ standard: data.standard, edition: data.edition, direction: track.direction, name: name,
      answers: answers }, null, 1) + "\n";
  }

  /* Answers as a short text, a sign for each skill, for the page in the other language. */
  function encoded(track, answers) {
    return skillsOf(track).map(function (skill) { return skill.id in answers ? answers[skill.id] : "-"; }).join("").replace(/-+$/, "");
  }

  function decoded(track, text) {
    var answers = Object.create(null);
    skillsOf(track).forEach(function (skill, n) {
      if (/[0-3]/.test(text.charAt(n))) { answers[skill.id] = Number(text.charAt(n)); }
    });
    return answers;
  }

  /* What this browser remembers: told, set to a text, or forgotten with null; null, too, where it may not. */
  function kept(text) {
    try {
      if (text === null) { localStorage.removeItem(KEY); } else if (text !== undefined) { localStorage.setItem(KEY, text); }
      return localStorage.getItem(KEY);
    } catch (error) { return null; }
  }

  /* A mark as [glyph, label]. */
  function mark(pair) { return pair && occstdMark(pair[0], pair[1]); }

  function star() {
    return make("span", { "class": "oc-key" }, [make("span", { "aria-hidden": "true" }, "★ "),
      make("span", { "class": "oc-sr" }, words.key_skill + " ")]);
  }

  /* A skill with its star, its mark, and the same in the other language, for print. */
  function statement(skill) {
    var said = data.skills[skill.id];
    return [skill.key && star(), said.text, mark(said.mark),
      said.other && make("span", { "class": "oc-both", lang: data.other }, said.other)];
  }

  function taskLink(track, id) {
    return make("a", { href: root + track.tasks[id].href }, track.tasks[id].name);
  }

  /* Address of the form on who may apply, with direction, level and what else is told. */
  function toForm(track, level, told) {
    return root + "eligibility/#" + new URLSearchParams(Object.assign(track.direction ? { direction: track.direction } : {},
      level ? { level: level } : {}, told));
  }

  function table(caption, head, rows, more) {
    return make("div", { "class": "oc-scroll", tabindex: 0, role: "region", "aria-label": caption }, make("table",
      { "class": "oc-table " + (more || "") }, [make("caption", { "class": "oc-sr" }, caption),
        make("thead", {}, make("tr", {}, head.map(function (text) { return make("th", { scope: "col" }, text); }))),
        make("tbody", {}, rows.map(function (row) {
          return make("tr", {}, row.map(function (cell, n) {
            return n ? make("td", { "data-label": head[n] }, cell) : make("th", { scope: "row" }, cell);
          }));
        }))]));
  }

  /* Whether someone can do a skill: as answered; what lies below the level that fits is taken as done, what lies above
     the next as not; null where it is not known. */
  function can(person, stage, skill) {
    var levels = person.track.ladder.map(function (other) { return other.level; }), place = levels.indexOf(stage.level);
    var fits = person.standing.level === null ? -1 : levels.indexOf(person.standing.level);
    if (skill.id in person.answers) { return person.answers[skill.id] >= ALONE; }
    if (person.standing.outcome === "share" || !person.standing.clear) { return null; }
    return place < fits ? true : place > fits + 1 ? false : null;
  }

  /* Whether two are the same person with the same answers. */
  function same(one, other) {
    return one.track === other.track && one.name === other.name && encoded(one.track, one.answers) === encoded(other.track, other.answers);
  }

  /* The answer in a sentence. */
  function outcome(track, found) {
    var key = found.outcome === "borderline" && found.level === null ? "borderline_none"
      : found.outcome === "none" && !found.clear ? "open_yet" : found.outcome;
    var share = found.stages.length ? found.stages[0].share : null;
    var said = capital(fill("ml_" + key, { level: levelOf(track, found.level).name, next: levelOf(track, found.next).name,
      share: percent(share) }));
    return found.clear || key === "open_yet" ? said : fill("ml_so_far", { text: said });
  }

  return { fill: fill, percent: percent, trackOf: trackOf, levelOf: levelOf, skillsOf: skillsOf, slug: slug, capital: capital,
    read: read, write: write, encoded: encoded, kept: kept, decoded: decoded, mark: mark, star: star, statement: statement,
    taskLink: taskLink, toForm: toForm, table: table, can: can, same: same, outcome: outcome };
};
