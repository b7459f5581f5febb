/* A statement's own menu: its address, a citation, what it rests on, the other language, a correction.
   All that it says stands in the page; without this script the number is the address and sources stand beside the mark. */
(function () {
  "use strict";
  if (!("popover" in HTMLElement.prototype)) return;
  var WORDS = JSON.parse(document.currentScript.dataset.words);
  var element = occstdElement;
  var menu = element("div", { popover: "auto", class: "oc-menu", role: "dialog" });
  var shown = null;

  function address(place) {
    return occstdHere() + "#" + place.id;
  }

  /* The words of a part as a reader sees them. */
  function words(part) {
    var copy = part.cloneNode(true);
    copy.querySelectorAll(".oc-sr").forEach(function (hidden) { hidden.remove(); });
    return copy.textContent.trim().replace(/\s+/g, " ");
  }

  /* A citation says what the statement rests on: what is the project's own must not pass for the official text. */
  function citation(place) {
    var text = [".oc-name", "dt", ".oc-text"].map(function (selector) { return place.querySelector(selector); });
    var mark = place.querySelector(".oc-mark"), own = mark && mark.classList.contains("oc-mark-elaborated");
    var about = [place.id, document.title.split(" - ")[0], mark && mark.lastElementChild.textContent, own && WORDS.own];
    return occstdFill(WORDS.cite, {
      text: text.filter(Boolean).map(words).join(" · "), about: about.filter(Boolean).join(WORDS.clause), address: address(place)
    });
  }

  function correction(place) {
    var id = encodeURIComponent(place.id);
    if (!WORDS.repository) return WORDS.about + "?statement=" + id + "#correct";
    return WORDS.repository + "/issues/new?title=" + id + "&body=" + encodeURIComponent(address(place));
  }

  function copier(word, text) {
    var button = element("button", { type: "button" }, WORDS[word]);
    button.addEventListener("click", function () {
      var status = menu.querySelector("[role=status]");
      Promise.resolve(navigator.clipboard && navigator.clipboard.writeText(text)).then(function () {
        status.textContent = navigator.clipboard ? WORDS.copied : text;
      }, function () { status.textContent = text; });
    });
    return button;
  }

  function basis(place) {
    var mark = place.querySelector(".oc-mark"), after = mark && mark.nextElementSibling;
    var links = after && after.matches(".oc-sources") ? Array.from(after.querySelectorAll("a")) : [];
    var sources = links.map(function (link) {
      var title = WORDS.sources[link.hash.slice(1)];
      return element("li", {}, element("a", { href: link.href }, link.textContent + (title ? " · " + title : "")));
    });
    return [
      element("p", { class: "oc-menu-id" }, place.id),
      mark && element("p", {}, mark.firstElementChild.textContent + " " + mark.title),
      sources.length && element("ul", { class: "oc-menu-sources", "aria-label": WORDS.source_list }, sources)
    ];
  }

  function actions(place) {
    var other = Array.from(document.querySelectorAll("a.oc-language"));
    return [
      copier("link", address(place)),
      copier("citation", citation(place)),
    ].concat(other.map(function (link) {
      var there = new URL(link.href);
      there.hash = place.id;
      return element("a", { href: there, hreflang: link.hreflang, lang: link.lang }, link.textContent);
    }), element("a", { href: correction(place) }, WORDS.correct));
  }

  function open(button, place) {
    if (menu.matches(":popover-open") && shown !== button) menu.hidePopover();
    shown = button;
    menu.setAttribute("aria-label", button.getAttribute("aria-label"));
    menu.replaceChildren();
    menu.append.apply(menu, basis(place).filter(Boolean));
    menu.append(
      element("p", { role: "status" }),
      element("ul", { class: "oc-menu-actions" }, actions(place).map(function (one) { return element("li", {}, one); }))
    );
    menu.querySelector("button").autofocus = true;
    var box = button.getBoundingClientRect();
    menu.style.setProperty("--oc-menu-top", box.bottom + scrollY + "px");
    menu.style.setProperty("--oc-menu-right", document.documentElement.clientWidth - box.right + "px");
  }

  document.body.append(menu);
  document.querySelectorAll(".oc-statement[id]").forEach(function (place) {
    var button = element("button", { type: "button", class: "oc-dots", "aria-label": WORDS.menu + " " + place.id }, "⋯");
    button.popoverTargetElement = menu;
    button.addEventListener("click", function () { open(button, place); });
    var mark = place.querySelector(".oc-mark");
    if (mark) mark.addEventListener("click", function () { button.click(); });
    (place.querySelector(":scope > dd") || place).append(button);
  });
})();
