/* What a rule set has to ask, the questions on the page, and the applicant that the answers describe.
   Answers are texts by name of the field; the names are those in the address. */
var occstdQuestions = function (words, explainer) {
  "use strict";
  var make = occstdElement;
  var MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

  function unique(values) { return Array.from(new Set(values)); }
  function pick(atoms, key) { return unique(atoms.map(function (atom) { return atom[key]; }).filter(Boolean)); }
  function ofsOf(atoms) {
    var wanted = atoms.map(function (atom) { return atom.of || "this_or_related"; });
    return ["this", "related"].filter(function (of) {
      return wanted.indexOf(of) >= 0 || wanted.indexOf("this_or_related") >= 0;
    });
  }

  /* The atoms of all routes of these rule sets, by name. */
  function atomsOf(sets) {
    var atoms = {};
    function walk(condition) {
      Object.keys(condition).forEach(function (name) {
        if (name === "all_of" || name === "any_of") { condition[name].forEach(walk); }
        else { (atoms[name] = atoms[name] || []).push(condition[name]); }
      });
    }
    sets.forEach(function (rules) { rules.routes.forEach(function (route) { walk(route.condition); }); });
    return atoms;
  }

  /* Names in the order in which the words stand, which is the order of the scale. */
  function named(prefix) {
    return Object.keys(words).filter(function (key) { return key.indexOf(prefix) === 0 && key !== "el_education_enrolled"; })
      .map(function (key) { return key.slice(prefix.length); });
  }

  function select(name, label, values, prefix, more) {
    return Object.assign({ name: name, label: label, kind: "select", blank: words.none,
      options: values.map(function (value) { return [value, words[prefix + value]]; }) }, more);
  }

  function month(name, label) { return { name: name, label: label, kind: "month" }; }
  function years(name, label) { return { name: name, label: label, kind: "years" }; }
  function check(name, label) { return { name: name, label: label, kind: "check" }; }
  function levelText(key, level) { return explainer.fill(key, { level: explainer.levelName(level) }); }

  function personal(atoms) {
    var fields = atoms.age ? [years("age", words.el_q_age)] : [], scale = named("el_education_");
    if (atoms.education) {
      fields.push(select("education", words.el_q_education, scale, "el_education_"));
      if (pick(atoms.education, "enrolled").length) {
        fields.push(select("enrolled", words.el_q_enrolled, scale, "el_education_"));
      }
    }
    return atoms.intends ? fields.concat(select("intends", words.el_q_intends, ofsOf(atoms.intends), "el_of_")) : fields;
  }

  function held(name, label, asked, dated) {
    var fields = [select(name, label, ofsOf(asked.length ? asked : [{}]), "el_of_")];
    return dated ? fields.concat(month(name + "-date", words.el_obtained)) : fields;
  }

  function certificates(atoms, levels) {
    var holds = atoms.holds || [], fields = [];
    levels.forEach(function (level) {
      var asked = holds.filter(function (atom) { return atom.level === level; });
      var after = (atoms.works || []).some(function (atom) { return atom.after_certificate === level; });
      if (asked.length || after) {
        fields = fields.concat(held("holds-" + level, levelText("el_certificate_of", level), asked,
          after || pick(asked, "years").length));
      }
    });
    return fields;
  }

  function namedCertificates(atoms) {
    return pick(atoms.holds || [], "certificate").reduce(function (all, name) {
      var asked = atoms.holds.filter(function (atom) { return atom.certificate === name; });
      return all.concat(held("certificate-" + name, explainer.certificateName(name), asked, pick(asked, "years").length));
    }, []);
  }

  function work(atoms, n) {
    var name = "work-" + n;
    return [select(name, words.occupation, ofsOf(atoms.works), "el_of_", { blank: null }),
      month(name + "-start", words.el_start), month(name + "-end", words.el_end)];
  }

  function school(asked) {
    var kinds = [].concat.apply([], asked.map(function (atom) { return atom.schools; }));
    var fields = [select("school", words.kind_of, named("el_school_").filter(function (kind) {
      return kinds.indexOf(kind) >= 0;
    }), "el_school_", { blank: words.el_no_school })];
    if (pick(asked, "major").length) {
      fields.push(select("major", words.el_major, ["this", "related", "other"], "el_major_", { blank: words.el_untold }));
    }
    if (pick(asked, "evaluated").length) {
      fields.push(select("evaluated", words.el_evaluated, ["intermediate", "advanced"], "el_evaluated_",
        { blank: words.el_not_evaluated }));
    }
    return fields.concat(check("final-year", words.el_in_final_year));
  }

  /* Whoever has a higher title than the one asked for has that one, too. */
  function titles(atoms) {
    var ranks = named("el_rank_"), wanted = pick(atoms.title || [], "rank").concat(pick(atoms.works || [], "after_title"));
    return (wanted.length ? ranks.slice(Math.min.apply(null, wanted.map(function (rank) { return ranks.indexOf(rank); }))) : [])
      .reduce(function (fields, rank) {
        return fields.concat(check("title-" + rank, words["el_rank_" + rank]),
          years("title-" + rank + "-years", words.el_held_years));
      }, []);
  }

  function ask(legend, fields, kinds, name) {
    return fields.length ? [{ legend: legend, fields: fields, kinds: kinds, name: name }] : [];
  }

  /* Certificates one by one and times of work, with their dates; `spells` is how many times of work there is room for. */
  function exact(atoms, levels, spells) {
    var all = [{ legend: words.el_application, fields: [month("day", words.el_day)], kinds: [] }]
      .concat(ask(words.el_q_certificates, certificates(atoms, levels), ["holds"], "pairs"));
    for (var n = 1; atoms.works && n <= spells; n += 1) {
      all = all.concat(ask(spells > 1 ? explainer.fill("el_q_work", { n: n }) : words.el_q_works, work(atoms, n), ["works"],
        n === spells ? "last-work" : "work"));
    }
    return all;
  }

  /* What else the atoms need, in groups with the kinds of atoms that each is about. */
  function questions(atoms, levels, groups) {
    return [].concat(
      ask(words.el_you, personal(atoms), ["age", "education", "intends"]),
      ask(words.el_q_groups, pick(atoms.belongs_to || [], "group").map(function (group) {
        return check("group-" + group, groups[group]);
      }), ["belongs_to"]),
      ask(words.el_q_trained, levels.filter(function (level) {
        return pick(atoms.trained || [], "level").indexOf(level) >= 0;
      }).map(function (level) { return check("trained-" + level, levelText("el_training_of", level)); }), ["trained"]),
      ask(words.el_q_apprenticeship, atoms.apprenticeship
        ? [select("apprenticeship", words.occupation, ofsOf(atoms.apprenticeship), "el_of_")] : [], ["apprenticeship"]),
      ask(words.el_q_certificates, namedCertificates(atoms), ["holds"], "pairs"),
      ask(words.el_q_school, atoms.graduate_of ? school(atoms.graduate_of) : [], ["graduate_of"]),
      ask(words.el_q_titles, titles(atoms), ["title", "works"], "pairs"));
  }

  function control(field, value) {
    var id = "el-" + field.name, input, error;
    if (field.kind === "select") {
      input = make("select", { id: id, name: field.name }, [field.blank && make("option", { value: "" }, field.blank)].concat(
        field.options.map(function (option) {
          return make("option", { value: option[0], selected: option[0] === value }, option[1]);
        })));
    } else if (field.kind === "check") {
      input = make("input", { id: id, name: field.name, type: "checkbox", checked: value === "1" });
      return make("div", { "class": "oc-field oc-field-check" }, [input, make("label", { "for": id }, field.label)]);
    } else if (field.kind === "years") {
      input = make("input", { id: id, name: field.name, type: "number", min: 0, max: 120, step: "any", inputmode: "decimal",
        value: value || "" });
    } else {
      error = make("small", { id: id + "-error", "class": "oc-error", hidden: true });
      input = make("input", { id: id, name: field.name, type: "month", placeholder: "2021-05", value: value || "",
        min: "1900-01", max: "2199-12", "aria-describedby": id + "-error" });
    }
    return make("div", { "class": "oc-field" + (/-(date|years)$/.test(field.name) ? " oc-date" : "") }, [make("label", { "for": id }, field.label), input, error]);
  }

  /* The month that lies so many years before another. */
  function before(day, years) {
    var months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - Math.round(Number(years) * 12);
    return String(Math.floor(months / 12)).padStart(4, "0") + "-" + String(months % 12 + 1).padStart(2, "0");
  }

  function applicantOf(answers, day) {
    var applicant = { certificates: [], works: [], trained: [], apprenticeship: [], schools: [], titles: [],
      intends: [], groups: [] };
    function dated(item, date, years) {
      var found = date || (years ? before(day, years) : "");
      return found ? Object.assign(item, { date: found }) : item;
    }
    if (answers.age) { applicant.age = Math.floor(Number(answers.age)); }
    ["education", "enrolled"].forEach(function (name) {
      if (answers[name]) { applicant[name] = answers[name]; }
    });
    Object.keys(answers).forEach(function (name) {
      var parts = /^(holds|certificate|trained|title|group|work)-(.+)$/.exec(name);
      var value = answers[name], rest = parts && parts[2], date = answers[name + "-date"];
      if (!parts || /-(date|start|end|years)$/.test(name)) { return; }
      if (parts[1] === "holds") { applicant.certificates.push(dated({ level: Number(rest), of: value }, date)); }
      if (parts[1] === "certificate") { applicant.certificates.push(dated({ certificate: rest, of: value }, date)); }
      if (parts[1] === "trained") { applicant.trained.push(Number(rest)); }
      if (parts[1] === "title") { applicant.titles.push(dated({ rank: rest }, "", answers[name + "-years"])); }
      if (parts[1] === "group") { applicant.groups.push(rest); }
      if (parts[1] === "work" && answers[name + "-start"]) {
        applicant.works.push(Object.assign({ of: value, start: answers[name + "-start"] },
          answers[name + "-end"] ? { end: answers[name + "-end"] } : {}));
      }
    });
    if (answers.cert) {
      applicant.certificates.push(dated({ level: Number(answers.cert), of: answers["cert-of"] || "this" }, "", answers["cert-years"]));
    }
    ["apprenticeship", "intends"].forEach(function (name) {
      if (answers[name]) { applicant[name].push(answers[name]); }
    });
    if (answers.school) {
      applicant.schools.push({ kind: answers.school, major: answers.major || "other",
        final_year: answers["final-year"] === "1", evaluated: answers.evaluated || null });
    }
    applicant.works = applicant.works.filter(function (work) { return !work.end || work.end >= work.start; });
    if (!applicant.works.length && Number(answers.years)) {
      applicant.works.push({ of: "this", start: before(day, answers.years) });
    }
    return applicant;
  }

  return { atomsOf: atomsOf, exact: exact, questions: questions, control: control, applicantOf: applicantOf, MONTH: MONTH };
};
