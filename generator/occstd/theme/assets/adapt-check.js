/* What is wrong with what the form was told, in words; the twin of training/courses.py and, for pictures, of training/logos.py. */
var occstdCheck = (function () {
  "use strict";
  var UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;
  var TYPES = { png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg", svg: "image/svg+xml" };
  var INSIDE = /^\s*(#|data:image\/(png|jpeg|gif|webp)[;,])/i;
  var OUTSIDE = /@import|\\|url\(\s*['"]?\s*(?!#|['"]|\s)/i;
  var REFUSED = "script, foreignObject, iframe, embed, object, handler, listener, audio, video, " +
    "feConvolveMatrix, feDiffuseLighting, feDisplacementMap, feImage, feMorphology, feSpecularLighting, feTile, feTurbulence";

  function whole(text) { return /^[0-9]{1,6}$/.test(text) ? Number(text) : null; }

  function hours(text, unit, limits, words) {
    var number = whole(text), most = Math.max(limits.hours, Number(unit.hours) || 0);
    if (text === "") { return ""; }
    if (number === null || number > most) {
      return occstdFill(words.adapt_bad_number, { least: unit.fewest, most: most });
    }
    return number < unit.fewest ? occstdFill(words.adapt_too_few, { n: number, least: unit.fewest }) : "";
  }

  function within(text, most, words, least) {
    var number = whole(text), from = least === undefined ? 1 : least;
    return number === null || number < from || number > most ? occstdFill(words.adapt_bad_number, { least: from, most: most }) : "";
  }

  function start(text, today, limits, words) {
    var year = Number(today.slice(0, 4)), first = year - limits.years, last = year + limits.years;
    if (text === "") { return ""; }
    if (occstdCalendar.dayOf(text) === null) { return words.adapt_bad_date; }
    year = Number(text.slice(0, 4));
    return year < first || year > last ? occstdFill(words.adapt_far, { first: first, last: last }) : "";
  }

  function provider(text, limits, words) {
    return Array.from(text).length > limits.name || UNSEEN.test(text.replace(/\u180e/g, "")) ? occstdFill(words.adapt_bad_name, { most: limits.name }) : "";
  }

  /* A teacher or a place: one, or two with a semicolon between. */
  function given(text, limits, words) {
    var parts = text.split(/[;；]/).map(function (part) { return part.trim(); });
    var bad = provider(text, limits, words) || (text && (parts.length > 2 || parts.indexOf("") >= 0));
    return bad ? occstdFill(words.adapt_bad_given, { most: limits.name }) : "";
  }

  /* Whether an SVG has a program or an address outside it. */
  function isUnsafe(text) {
    var tree = new DOMParser().parseFromString(text, "image/svg+xml");
    if (/<!DOCTYPE[^>]*\[|<\?xml-stylesheet/i.test(text) || tree.querySelector("parsererror") || tree.documentElement.localName !== "svg") { return true; }
    if (tree.querySelector(REFUSED) || OUTSIDE.test(tree.documentElement.textContent)) { return true; }
    return Array.from(tree.querySelectorAll("*")).some(function (element) {
      return Array.from(element.attributes).some(function (attribute) {
        var name = attribute.localName.toLowerCase();
        var link = name === "href" || name === "src" || name === "base";
        return name.indexOf("on") === 0 || (link && element.localName === "a" ? false : link ? !INSIDE.test(attribute.value) : OUTSIDE.test(attribute.value));
      });
    });
  }

  /* Reads a picture; gives its address within the browser, or says what is wrong. */
  function picture(file, limits, words) {
    var type = TYPES[file.name.split(".").pop().toLowerCase()], address;
    function refuse(text) { throw new Error(text); }
    if (file.size > limits.logo) { return Promise.reject(new Error(words.adapt_large_logo)); }
    if (!type) { return Promise.reject(new Error(words.adapt_bad_logo)); }
    return file.arrayBuffer().then(function (bytes) {
      var image = new Image();
      if (type === TYPES.svg && isUnsafe(new TextDecoder().decode(bytes))) { refuse(words.adapt_bad_logo); }
      address = URL.createObjectURL(new Blob([bytes], { type: type }));
      image.src = address;
      return image.decode();
    }).then(function () { return address; }, function () {
      if (address) { URL.revokeObjectURL(address); }
      refuse(words.adapt_bad_logo);
    });
  }

  return { given: given, hours: hours, picture: picture, provider: provider, start: start, within: within, whole: whole };
})();
