/* Tasks of a level page, and functions of its comparison, on a phone: closed until opened, or a link leads into one. */
(function () {
  var tasks = Array.from(document.querySelectorAll(".oc-task-body, .oc-work"));
  var phone = matchMedia("(max-width: 44.98em)");

  function target() {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch (error) {
      return null; /* an address that is no text */
    }
  }

  function open() {
    var place = target();
    for (var fold = place && place.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    if (place && place.closest("details")) place.scrollIntoView();
  }

  function arrange() {
    tasks.forEach(function (task) { task.open = !phone.matches; });
    open();
  }

  phone.addEventListener("change", arrange);
  addEventListener("hashchange", open);
  arrange();
})();
