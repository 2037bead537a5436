// Runs inside the page: draws one card after another with npm's adaptivecards and tells what a person would see.
(() => {
  const AC = window.AdaptiveCards;
  const TARGET = AC.Versions.v1_5;

  // Teams draws these under version 1.5; the npm renderer does not know them. Each must bring a fallback.
  const TEAMS_TYPES = /^(Chart\..+|Icon|Badge|CodeBlock|Rating|Input\.Rating|CompoundButton|ProgressBar|ProgressRing|Carousel)$/;

  // Read by the renderer outside its schemas, or by Teams alone.
  const OTHER_PROPERTIES = new Set([
    "type", "$schema", "version", "body", "actions", "items", "inlines", "columns", "rows", "cells", "facts", "choices",
    "images", "sources", "card", "refresh", "authentication", "fallback", "fallbackText", "lang", "speak", "rtl", "msteams",
    "targetWidth", "metadata", "choices.data", "valueChangedAction", "conditionallyEnabled", "grid.area", "layouts", "height",
  ]);

  // Teams draws Markdown without HTML and without turning bare addresses into links.
  const markdown = window.markdownit({ html: false, linkify: false });
  AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text);
    result.didProcess = true;
  };

  // adaptivecards 3.0.6 tests `lang` with a global expression, which remembers: every other card would be refused.
  AC.CardElement.langProperty.regEx = /^[a-z]{2,3}$/i;

  let unknownProperties = [];
  const parse = AC.SerializableObject.prototype.internalParse;
  AC.SerializableObject.prototype.internalParse = function (source, context) {
    parse.call(this, source, context);
    if (source === null || typeof source !== "object") return;
    const schema = this.getSchema();
    const known = new Set(Array.from({ length: schema.getCount() }, (_, i) => schema.getItemAt(i).name));
    for (const name of Object.keys(source)) {
      if (!known.has(name) && !OTHER_PROPERTIES.has(name)) {
        unknownProperties.push(`UnknownProperty: "${name}" of ${source.type ?? this.getSchemaKey()}`);
      }
    }
  };

  const hasFallback = (node, type) => node !== null && typeof node === "object"
    && ((node.type === type && node.fallback !== undefined) || Object.values(node).some(child => hasFallback(child, type)));

  const teamsDrawsIt = (json, message) => {
    const type = /type "([^"]+)"/.exec(message)?.[1] ?? "";
    return TEAMS_TYPES.test(type) && hasFallback(json, type);
  };

  const problemsOf = (json, card, context) => {
    const problems = unknownProperties.slice();
    const tell = (event, message) => {
      if (!teamsDrawsIt(json, message)) problems.push(`${AC.ValidationEvent[event]}: ${message}`);
    };
    for (let i = 0; i < context.eventCount; i++) tell(context.getEventAt(i).event, context.getEventAt(i).message);
    for (const { event, message } of card.validateProperties().validationEvents) tell(event, message);
    if (json.version !== TARGET.toString()) problems.push(`Version: "${json.version}" where Teams promises ${TARGET}`);
    for (const input of card.getAllInputs()) {
      if (!input.label) problems.push(`Label: the input "${input.id}" has none`);
    }
    return problems;
  };

  const name = element => `${element.className || element.tagName.toLowerCase()} "${element.innerText.trim().slice(0, 60)}"`;

  // What sticks out of the card at its width, and the text which is cut with an ellipsis instead of wrapping.
  const layoutAt = (stage, width) => {
    stage.style.width = `${width}px`;
    const card = stage.firstElementChild;
    const right = card.getBoundingClientRect().right + 1;
    const all = Array.from(card.querySelectorAll("*"));
    const cut = all.filter(e => getComputedStyle(e).textOverflow === "ellipsis" && e.scrollWidth > e.clientWidth + 1 && e.innerText);
    const sticking = all.filter(e => e.getBoundingClientRect().width > 0 && e.getBoundingClientRect().right > right
      && !cut.some(c => c !== e && c.contains(e)));
    return { overflow: sticking.map(name), truncated: cut.map(e => e.innerText.trim()), height: card.offsetHeight };
  };

  const read = (card, root) => {
    const texts = (selector, of) => Array.from(root.querySelectorAll(selector), of);
    return {
      text: root.innerText,
      links: texts("a", a => ({ text: a.innerText, address: a.getAttribute("href") ?? "" })),
      images: texts("img", i => ({ address: i.getAttribute("src") ?? "", alternative: i.getAttribute("alt") ?? "" })),
      inputs: card.getAllInputs().map(i => ({ id: i.id ?? "", type: i.getJsonTypeName(), label: i.label ?? "" })),
      buttons: texts("button", b => b.innerText.trim()),
      markup: texts("p strong, p em, li, p code, .ac-textBlock h1, .ac-textBlock h2, .ac-textBlock h3, blockquote, pre, hr",
        e => `${e.tagName.toLowerCase()}: ${e.innerText.trim()}`),
    };
  };

  // A client says what « attention » or « subtle » look like: we are read in all of these.
  const configOf = theme => {
    const { ground, ink, subtle, accent, good, warning, attention } = theme;
    const colour = value => ({ default: value, subtle: value });
    const style = {
      backgroundColor: ground,
      foregroundColors: {
        default: { default: ink, subtle }, accent: colour(accent), good: colour(good), warning: colour(warning),
        attention: colour(attention),
      },
    };
    return { ...hostConfig, containerStyles: { default: style, emphasis: style } };
  };

  window.drawCard = (json, width, theme = Object.keys(themes)[0]) => {
    const card = new AC.AdaptiveCard();
    const context = new AC.SerializationContext(TARGET);
    card.hostConfig = new AC.HostConfig(configOf(themes[theme]));
    for (const [name, value] of Object.entries(themes[theme])) document.body.style.setProperty(`--${name}`, value);
    unknownProperties = [];
    card.parse(json, context);
    const problems = problemsOf(json, card, context);
    const stage = document.getElementById("stage");
    stage.style.width = `${width}px`;
    stage.replaceChildren(card.render() ?? document.createElement("div"));
    return { card, stage, problems };
  };

  // WCAG's rules, and those of good habit that concern a card rather than a page.
  const RULES = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], resultTypes: ["violations"],
    rules: { "heading-order": { enabled: true }, "empty-heading": { enabled: true }, "empty-table-header": { enabled: true } } };

  window.findingsIn = async (cards, width) => {
    const findings = [];
    for (const [index, text] of cards.entries()) {
      for (const theme of Object.keys(themes)) {
        window.drawCard(JSON.parse(text), width, theme);
        const { violations } = await axe.run("#stage", RULES);
        for (const { id, nodes } of violations) {
          for (const node of nodes) findings.push(`${index}: ${theme}: ${id}: ${node.html.slice(0, 150)} ${node.failureSummary}`);
        }
      }
    }
    return findings;
  };

  window.inspectCards = (cards, desktop, phone) => cards.map(text => {
    const { card, stage, problems } = window.drawCard(JSON.parse(text), desktop);
    return {
      problems, ...read(card, stage), desktop: layoutAt(stage, desktop), phone: layoutAt(stage, phone),
    };
  });
})();
