/* The colour scheme: that of the device, or what the reader chose; set before the page is drawn, so that nothing flashes. */
(function () {
  "use strict";
  var form = document.querySelector("[data-palette]"), options = Array.from(form.elements), kept = (__md_get("__palette") || {}).color;
  var dark = matchMedia("(prefers-color-scheme: dark)"), meta = document.createElement("meta"), chosen;

  function apply() {
    var scheme = chosen.dataset.media !== "(prefers-color-scheme)" ? chosen.dataset.scheme : dark.matches ? "slate" : "default";
    chosen.checked = true;
    options.forEach(function (option) { option.nextElementSibling.hidden = option !== chosen; });
    if (document.body.dataset.mdColorScheme !== scheme) { document.body.dataset.mdColorScheme = scheme; }
    meta.content = scheme === "slate" ? "dark" : "light";
  }

  meta.name = "color-scheme";
  document.head.append(meta);
  if (!options.length) { return; } /* a site of one scheme has nothing to choose */
  chosen = options.filter(function (option) { return kept && option.dataset.media === kept.media; })[0] ||
    options.filter(function (option) { return matchMedia(option.dataset.media).matches; })[0] || options[0];
  apply();
  dark.addEventListener("change", apply);
  form.addEventListener("change", function (event) {
    chosen = event.target;
    __md_set("__palette", { index: options.indexOf(chosen), color: { media: chosen.dataset.media, scheme: chosen.dataset.scheme } });
    apply();
  });
})();
