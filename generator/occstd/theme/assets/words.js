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
