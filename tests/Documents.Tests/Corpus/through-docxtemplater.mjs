// node through-docxtemplater.mjs with-marks.docx docxtemplater.docx: replaces {{foreword}} as docxtemplater does.
import { readFileSync, writeFileSync } from "node:fs";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";

const [, , source, target] = process.argv;
const document = new Docxtemplater(new PizZip(readFileSync(source)), { delimiters: { start: "{{", end: "}}" }, linebreaks: true });
document.render({ foreword: "Mot du ministre, par docxtemplater." });
writeFileSync(target, document.toBuffer({ compression: "DEFLATE" }));
