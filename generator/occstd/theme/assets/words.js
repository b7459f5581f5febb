/* Words with blanks, filled. The twin of occstd/words/blanks.py: `{days}` stands for a value, `{days:day|days}` for the
   form of a word that goes with that number; forms stand in the order of Unicode's plural rules of the language. */
var occstdFill = (function () {
  "use strict";
  var ORDER = ["zero", "one", "two", "few", "many", "other"];
  var language = typeof document === "undefined" ? undefined : document.documentElement.lang || undefined;

  function formOf(forms, number) {
    var rules = new Intl.PluralRules(language), used = rules.resolvedOptions().pluralCategories;
    var order = ORDER.filter(function (category) { return used.indexOf(category) >= 0; });
    return forms.split("|")[order.indexOf(rules.select(Number(number)))];
  }

  return function (text, blanks) {
    return text.replace(/\{(\w+)(?::([^{}]*))?\}/g, function (_, name, forms) {
      return forms === undefined ? String(blanks[name]) : formOf(forms, blanks[name]);
    });
  };
})();

/* Where the page says which language its untranslated texts are in, what is drawn in that language says so, too. */
var occstdSayLanguage = function (root) {
  "use strict";
  var meta = document.querySelector("meta[name=original-language]"), found = [], walker;
  if (!meta) { return; }
  walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) { found.push(walker.currentNode); }
  found.forEach(function (text) {
    var parent = text.parentElement, span;
    if (!/[\u3400-\u9fff]/.test(text.data) || parent.closest("[lang]").lang === meta.content) { return; }
    if (parent.childNodes.length === 1) { parent.lang = meta.content; return; }
    span = document.createElement("span");
    span.lang = meta.content;
    text.replaceWith(span);
    span.append(text);
  });
};
