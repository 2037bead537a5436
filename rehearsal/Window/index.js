// Draws the cards of the page with npm's adaptivecards, and, while a rehearsal is watched, adds what happens.
(() => {
  const AC = window.AdaptiveCards;
  let drawn = 0;

  if (AC) {
    // As Teams: Markdown without HTML, and bare addresses stay text.
    const markdown = window.markdownit({ html: false, linkify: false });
    AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
      result.outputHtml = markdown.render(text);
      result.didProcess = true;
    };

    // adaptivecards 3.0.6 tests `lang` with a global expression, which remembers: every other card would be refused.
    AC.CardElement.langProperty.regEx = /^[a-z]{2,3}$/i;
  }

  // Many cards have elements of the same name, and one page has one of each.
  const rename = (root, mark) => {
    for (const element of root.querySelectorAll("[id]")) element.id = mark + element.id;
    for (const element of root.querySelectorAll("[name]")) element.name = mark + element.name;
    for (const name of ["for", "aria-controls", "aria-labelledby", "aria-describedby"]) {
      for (const element of root.querySelectorAll(`[${name}]`)) {
        element.setAttribute(name, element.getAttribute(name).split(" ").map(id => mark + id).join(" "));
      }
    }
  };

  const drawInto = (place, json) => {
    const card = new AC.AdaptiveCard();
    card.hostConfig = new AC.HostConfig(hostConfig);
    card.parse(json, new AC.SerializationContext(AC.Versions.v1_5));
    const drawing = card.render();
    if (!drawing) return;
    rename(drawing, `c${++drawn}-`);
    drawing.removeAttribute("tabindex");
    place.replaceChildren(drawing);
  };

  const draw = holder => {
    if (!AC || holder.dataset.drawn) return;
    holder.dataset.drawn = "yes";
    const json = JSON.parse(holder.querySelector("script").textContent);
    drawInto(holder.querySelector(".phone"), json);
    drawInto(holder.querySelector(".desktop"), json);
  };

  // What is folded is drawn when it is opened; a screen full of cards at a time, so that the page answers meanwhile.
  const drawAll = root => {
    const waiting = Array.from(root.querySelectorAll(".card")).filter(holder => !holder.closest("details:not([open])"));
    const some = () => {
      waiting.splice(0, 8).forEach(draw);
      if (waiting.length > 0) setTimeout(some);
    };
    some();
  };

  document.addEventListener("toggle", event => event.target.open && drawAll(event.target), true);
  document.addEventListener("change", event => {
    if (event.target.name === "width") document.body.dataset.width = event.target.value;
  });
  drawAll(document);
  if (document.body.dataset.live !== "yes") return;

  const story = document.getElementById("story");
  new EventSource("/events").onmessage = event => {
    const told = JSON.parse(event.data);
    if (told.end !== undefined) {
      for (const part of ["end", "outcome", "contents"]) document.getElementById(part).innerHTML = told[part];
      return;
    }
    const holder = document.createElement("template");
    holder.innerHTML = told.html.trim();
    const fresh = holder.content.firstElementChild;
    const before = document.getElementById(told.id);
    const below = window.innerHeight + window.scrollY > document.body.scrollHeight - 300;
    before ? before.replaceWith(fresh) : story.append(fresh);
    drawAll(story.lastElementChild === fresh ? fresh : fresh.parentElement);
    if (!before && below) fresh.scrollIntoView({ block: "end" });
  };
})();
