/* Applies the chosen colour scheme before the page is drawn, so that it does not flash. */
(function () {
  var chosen = (__md_get("__palette") || {}).color;
  var automatic = !chosen || chosen.media === "(prefers-color-scheme)";
  var scheme = automatic
    ? (matchMedia("(prefers-color-scheme: dark)").matches ? "slate" : "default")
    : chosen.scheme;
  document.body.setAttribute("data-md-color-scheme", scheme);
})();
