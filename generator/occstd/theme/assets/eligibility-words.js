/* What is missing of a route, in words. The twin of occstd/views/explanation.py; the words come from the page. */
var occstdExplainer = function (words, levels, groups) {
  "use strict";
  var TOP_RANK = "senior";

  function fill(key, blanks) {
    return occstdFill(words[key], blanks);
  }

  function given(value) { return value !== undefined && value !== null; }

  function levelName(number) {
    return levels[number] || fill("el_level", { n: number });
  }

  function certificateName(name) {
    return words["el_name_" + name] || name;
  }

  function span(years, months) {
    var parts = [];
    if (years) { parts.push(fill("el_years", { n: years })); }
    if (months) { parts.push(fill("el_months", { n: months })); }
    return parts.join(words.el_year_and_month);
  }

  function month(date) {
    var parts = date.split("-"), number = Number(parts[1]);
    var name = words.el_month_names.split("|")[number - 1];
    return fill("el_date", { name: name, year: Number(parts[0]), month: number });
  }

  /* Which sentence says what an atom needs. */
  function template(name, atom) {
    if (name === "education") { return atom.enrolled ? "education_enrolled" : "education"; }
    if (name === "holds") { return (atom.certificate ? "certificate" : "holds") + (given(atom.years) ? "_years" : ""); }
    if (name === "title") { return atom.rank === TOP_RANK ? "title_top" : "title"; }
    if (name !== "works") { return name; }
    if (given(atom.after_certificate)) { return atom.after_title ? "works_after_both" : "works_after_certificate"; }
    return atom.after_title ? "works_after_title" : "works";
  }

  function need(part) {
    var atom = part.needs, level = given(atom.level) ? atom.level : atom.after_certificate, text, more = [];
    var rank = atom.rank || atom.after_title;
    text = fill("el_" + template(part.atom, atom), {
      years: span(atom.years || 0, 0),
      min: part.atom === "education" ? words["el_education_" + atom.min] : atom.min,
      of: words["el_of_" + (atom.of || "this_or_related")],
      level: given(level) ? levelName(level) : "",
      title: rank ? words["el_rank_" + rank] : "",
      certificate: atom.certificate ? certificateName(atom.certificate) : "",
      schools: (atom.schools || []).map(function (kind) { return words["el_school_" + kind]; }).join(words.el_or),
      group: groups[atom.group] || atom.group,
    });
    if (part.atom !== "graduate_of") { return text; }
    if (atom.major) { more.push(words["el_major_" + atom.major]); }
    if (atom.evaluated) { more.push(words["el_evaluated_" + atom.evaluated]); }
    more.push(atom.final_year ? words.el_final_year : words.el_diploma);
    return [text].concat(more).join(words.clause);
  }

  function soFar(atom, has) {
    var text;
    if (!has) { return ""; }
    if (atom === "age") { return fill("el_so_far", { has: fill("el_years_old", { n: has.years }) }); }
    if (given(has.years)) {
      text = span(has.years, has.months);
      return text ? fill("el_so_far", { has: text }) : words.el_so_far_none;
    }
    text = Object.keys(has).map(function (key) {
      return words["el_" + (key === "enrolled" ? "education" : key) + "_" + has[key]];
    });
    return fill("el_so_far", { has: text.join(words.list) });
  }

  function had(part) {
    var fixed = part.lacks.filter(function (lack) { return ["age", "date", "since"].indexOf(lack) >= 0; })[0];
    if (fixed) { return words["el_lacks_" + fixed]; }
    if (part.atom === "works" && part.lacks[0] !== "time") { return words.el_lacks_first; }
    if (part.atom === "graduate_of") {
      if (!part.has || part.lacks.indexOf("school") >= 0) { return ""; }
      return part.lacks.map(function (lack) { return words["el_lacks_" + lack]; }).join(words.list);
    }
    return soFar(part.atom, part.has);
  }

  function from(part) {
    var key = part.atom === "works" ? "el_from_work" : "el_from";
    if (!part.from_month) { return ""; }
    if (part.atom === "age" && !(part.has && given(part.has.months))) { key = "el_from_latest"; }
    if (part.begins) {
      return fill("el_from_work_begun", { month: month(part.from_month), begins: month(part.begins) });
    }
    return fill(key, { month: month(part.from_month) });
  }

  function explain(parts) {
    return parts.map(function (part) {
      if (part.any_of) { return { text: words.el_choice, any_of: part.any_of.map(explain) }; }
      return { text: [need(part), had(part), from(part)].filter(Boolean).join(words.clause) };
    });
  }

  return { explain: explain, month: month, levelName: levelName, certificateName: certificateName, fill: fill };
};
