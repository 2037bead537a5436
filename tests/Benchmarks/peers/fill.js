// Fills a template with docxtemplater so many times: node fill.js <template.docx> <data.json> <rounds> <output.docx>
"use strict";

const fs = require("node:fs");
const { performance } = require("node:perf_hooks");
const PizZip = require("pizzip");
const Docxtemplater = require("docxtemplater");

const [template, data, rounds, output] = process.argv.slice(2);
const bytes = fs.readFileSync(template);
const values = JSON.parse(fs.readFileSync(data, "utf8"));

function fill() {
  const document = new Docxtemplater(new PizZip(bytes), { paragraphLoop: true, linebreaks: true });
  document.render(values);
  return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE", compressionOptions: { level: 6 } });
}

const timed = () => {
  const start = performance.now();
  const filled = fill();
  return [performance.now() - start, filled];
};

const [cold, filled] = timed();
fs.writeFileSync(output, filled);
for (let round = 0; round < Number(rounds); round++) timed();
const before = process.cpuUsage();
const times = [];
for (let round = 0; round < Number(rounds); round++) times.push(timed()[0]);
const { user, system } = process.cpuUsage(before);
times.sort((a, b) => a - b);
const peak = /VmHWM:\s*(\d+)/.exec(fs.readFileSync("/proc/self/status", "utf8"))[1];
console.log(["measured", cold, times[times.length >> 1], (user + system) / 1000 / times.length, peak / 1024, filled.length].join(" "));
