// node through-docx.mjs with-marks.docx docx.docx: replaces {{foreword}} as `patchDocument` of npm docx does.
import { readFileSync, writeFileSync } from "node:fs";
import { patchDocument, PatchType, TextRun } from "docx";

const [, , source, target] = process.argv;
writeFileSync(target, await patchDocument({
  outputType: "nodebuffer",
  data: readFileSync(source),
  patches: { foreword: { type: PatchType.PARAGRAPH, children: [new TextRun("Mot du ministre, par docx.")] } },
}));
