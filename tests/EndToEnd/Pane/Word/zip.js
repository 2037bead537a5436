'use strict';
// A double of Word for the browser: this part reads and writes .docx files. See office.js in this folder.

/** The entries of a zip file, by name. */
async function unzipped(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) {
    end--;
  }

  const entries = new Map();
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const content = bytes.subarray(start, start + size);
    entries.set(name, method === 0 ? content : await inflated(content));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }

  return entries;
}

async function inflated(content) {
  const stream = new Blob([content]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A zip file of entries that are stored, not deflated. */
function zipped(entries) {
  const encoder = new TextEncoder();
  const pieces = [];
  const directory = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    const called = encoder.encode(name);
    const common = numbers([2, 20], [2, 0x0800], [2, 0], [2, 0], [2, 33], [4, crc32(bytes)], [4, bytes.length], [4, bytes.length],
      [2, called.length], [2, 0]);
    directory.push(numbers([4, 0x02014b50], [2, 20]), common, numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), called);
    const local = [numbers([4, 0x04034b50]), common, called, bytes];
    pieces.push(...local);
    offset += local.reduce((sum, one) => sum + one.length, 0);
  }

  const size = directory.reduce((sum, one) => sum + one.length, 0);
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, entries.size], [2, entries.size], [4, size], [4, offset], [2, 0]);
  return joined([...pieces, ...directory, end]);
}

function numbers(...fields) {
  return joined(fields.map(([size, value]) => Uint8Array.from({ length: size }, (_, index) => (value >>> (8 * index)) & 255)));
}

function joined(pieces) {
  const all = new Uint8Array(pieces.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }

  return all;
}

function crc32(bytes) {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
  }

  return (crc ^ -1) >>> 0;
}

function fromBase64(text) {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function toBase64(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }

  return btoa(text);
}
