/* Small help on every page: the menu by keyboard, the same place in the other language, and the statement that a
   correction is about. */
(function () {
  document.querySelectorAll("[data-press]").forEach(function (button) {
    button.addEventListener("click", function () {
      document.getElementById(button.dataset.press).click();
    });
  });

  document.querySelectorAll("a.oc-language").forEach(function (link) {
    link.addEventListener("click", function () {
      var there = new URL(link.href);
      there.search = location.search;
      there.hash = location.hash;
      link.href = there;
    });
  });

  var place = document.querySelector("[data-correction]");
  var id = new URLSearchParams(location.search).get("statement");
  if (place && id && /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(id)) {
    place.textContent = id;
    place.closest("[hidden]").hidden = false;
  }
})();
