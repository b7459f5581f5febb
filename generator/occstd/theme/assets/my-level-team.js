/* A team: files that My level saved, side by side. They are read here, and nothing of them is kept or sent. */
(function () {
  "use strict";
  var place = document.querySelector("[data-team]"), make = occstdElement;
  if (!place) { return; }
  var root = place.dataset.root, form = place.querySelector("form"), file = form.querySelector("input");
  var status = form.querySelector("[data-status]"), faults = form.querySelector("[data-faults]");
  var panel = place.querySelector("[data-result]"), MOST = 20;
  var team = [], data, people, words;

  function names(persons) { return persons.map(function (person) { return person.name; }).join(words.list); }
  function share(told) {
    return told.length ? 100 * told.filter(Boolean).length / told.length : null;
  }

  /* Every skill of a direction with its level. */
  function skillsOf(track) {
    return track.ladder.reduce(function (all, stage) {
      return all.concat(stage.skills.map(function (skill) { return { stage: stage, skill: skill }; }));
    }, []);
  }

  /* A cell for each task and level: of what is known of people and its skills, how much is done. */
  function map(track, group) {
    var levels = track.ladder.map(function (stage) { return people.capital(people.levelOf(track, stage.level).name) || words.ml_alone; });
    var tasks = Object.keys(track.tasks).filter(function (task) {
      return skillsOf(track).some(function (item) { return item.skill.task === task; });
    });
    return people.table(words.ml_team_map, [words.task].concat(levels), tasks.map(function (task) {
      return [people.taskLink(track, task)].concat(track.ladder.map(function (stage) {
        var told = [], found;
        stage.skills.filter(function (skill) { return skill.task === task; }).forEach(function (skill) {
          group.forEach(function (person) { told.push(people.can(person, stage, skill)); });
        });
        if (!told.length) { return make("span", { "class": "oc-heat" }); }
        found = share(told.filter(function (one) { return one !== null; }));
        return make("span", { "class": "oc-heat" + (found === null ? "" : " oc-heat-" + Math.round(found / 20)) },
          people.percent(found));
      }));
    }), "oc-heat-map oc-hue-" + track.number);
  }

  /* Skills up to everyone's next level that are answered and not done, by how many lack them, key skills first. */
  function lacking(track, group) {
    return skillsOf(track).map(function (item) {
      return Object.assign({ lack: group.filter(function (person) { return person.standing.gaps.indexOf(item.skill.id) >= 0; }),
        teach: group.filter(function (person) { return person.answers[item.skill.id] === 3; }) }, item);
    }).filter(function (item) { return item.lack.length; }).sort(function (a, b) {
      return b.lack.length - a.lack.length || Number(b.skill.key || false) - Number(a.skill.key || false);
    });
  }

  function gaps(track, lack) {
    return people.table(words.ml_team_gaps, [words.skills, words.level, words.ml_team_lack], lack.slice(0, MOST).map(function (item) {
      return [people.statement(item.skill), people.capital(people.levelOf(track, item.stage.level).name),
        item.lack.length + " · " + names(item.lack)];
    }), "oc-skills-table");
  }

  function teaching(lack) {
    var rows = lack.filter(function (item) { return item.teach.length; }).slice(0, MOST).map(function (item) {
      return [people.statement(item.skill), names(item.teach), names(item.lack)];
    });
    return rows.length ? people.table(words.ml_team_teach, [words.skills, words.ml_team_teachers, words.ml_team_learners], rows, "oc-skills-table")
      : make("p", {}, words.ml_team_no_teach);
  }

  /* Tasks in which someone has a gap, level by level, with the hours of the syllabus. */
  function course(track, lack) {
    var rows = [], sum = 0;
    track.ladder.forEach(function (stage) {
      Object.keys(track.tasks).forEach(function (task) {
        var here = lack.filter(function (item) { return item.stage === stage && item.skill.task === task; });
        var learners = new Set(here.reduce(function (all, item) { return all.concat(item.lack); }, []));
        var level = people.levelOf(track, stage.level), hours = level.tasks && level.tasks[task];
        if (!here.length) { return; }
        sum += hours || 0;
        rows.push([people.taskLink(track, task), people.capital(level.name), names(Array.from(learners)),
          hours ? [String(hours), people.mark(level.hours_mark)] : "–"]);
      });
    });
    if (sum) { rows.push([words.ml_plan_sum, "", "", String(sum)]); }
    return people.table(words.ml_team_course, [words.task, words.level, words.ml_team_learners, words.hours_short], rows);
  }

  function section(track) {
    var group = team.filter(function (person) { return person.track === track; }), lack;
    if (!group.length) { return []; }
    lack = lacking(track, group);
    return [make("h2", {}, track.name), make("ul", { "class": "oc-people" }, group.map(function (person) {
      return make("li", {}, [make("b", {}, person.name), " · ", people.outcome(track, person.standing),
        person.standing.clear ? null : " · " + words.ml_unclear, " ",
        make("button", { type: "button", "class": "oc-plain oc-screen", "data-remove": team.indexOf(person) },
          people.fill("ml_team_remove", { name: person.name }))]);
    })),
    make("h3", {}, words.ml_team_map), make("p", { "class": "oc-hint" }, words.ml_team_map_text), map(track, group)].concat(
      lack.length ? [make("h3", {}, words.ml_team_gaps), gaps(track, lack), make("h3", {}, words.ml_team_teach), teaching(lack),
        make("h3", {}, words.ml_team_course), make("p", { "class": "oc-hint" }, words.ml_team_course_text), course(track, lack)]
        : make("p", {}, words.ml_no_gaps));
  }

  function draw() {
    var sections = data.tracks.reduce(function (all, track) { return all.concat(section(track)); }, []);
    panel.replaceChildren.apply(panel, sections.length ? sections.concat(make("p", {}, make("b", {}, words.ml_team_no_assessment)),
      make("p", { "class": "oc-buttons oc-screen" }, [
        make("button", { type: "button", "class": "oc-plain", "data-do": "csv" }, words.ml_team_csv),
        make("button", { type: "button", "class": "oc-plain", "data-do": "print" }, words.matrix_print)])) : []);
    status.textContent = team.length ? people.fill("ml_team_counted", { n: team.length }) : words.ml_team_nothing;
    occstdSayLanguage(place);
  }

  /* A row for each skill, a column for each person. */
  function csv() {
    var rows = [["direction", "level", "task", "skill", "key", "text"].concat(team.map(function (person) { return person.name; }))];
    data.tracks.filter(function (track) { return team.some(function (person) { return person.track === track; }); })
      .forEach(function (track) {
        skillsOf(track).forEach(function (item) {
          rows.push([track.direction || "", item.stage.level === null ? "" : item.stage.level, item.skill.task, item.skill.id,
            item.skill.key ? "true" : "false", data.skills[item.skill.id].text].concat(team.map(function (person) {
            return person.track === track && item.skill.id in person.answers ? person.answers[item.skill.id] : "";
          })));
        });
      });
    occstdSave(occstdCsv(rows), "text/csv;charset=utf-8", "team.csv");
  }

  function take(files) {
    faults.replaceChildren();
    Promise.all(Array.from(files, function (one) {
      return one.text().then(function (text) {
        var person;
        try { person = people.read(text); } catch (error) {
          faults.append(make("li", {}, people.fill("ml_bad_file", { name: one.name, fault: error.message })));
          return;
        }
        if (person.name && team.some(function (other) { return people.same(person, other); })) {
          faults.append(make("li", {}, people.fill("ml_team_twice", { name: one.name })));
          return;
        }
        person.name = person.name || people.fill("ml_team_person", { n: team.length + 1 });
        person.standing = occstdAssess.assess(person.track.ladder, person.answers);
        team.push(person);
      });
    })).then(draw);
  }

  occstdData(place.dataset.source).then(function (found) {
    data = found;
    words = data.words;
    people = occstdPeople(data, root);
    file.addEventListener("change", function () { take(file.files); file.value = ""; });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    place.addEventListener("dragover", function (event) { event.preventDefault(); });
    place.addEventListener("drop", function (event) { event.preventDefault(); take(event.dataTransfer.files); });
    panel.addEventListener("click", function (event) {
      if (event.target.dataset.do === "csv") { csv(); }
      if (event.target.dataset.do === "print") { print(); }
      if (event.target.dataset.remove) { team.splice(Number(event.target.dataset.remove), 1); draw(); file.focus(); }
    });
    place.dataset.ready = "";
  }).catch(function (error) {
    status.textContent = place.dataset.failed;
    throw error;
  });
})();
