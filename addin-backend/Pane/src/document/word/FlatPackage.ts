const pkg = 'http://schemas.microsoft.com/office/2006/xmlPackage';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const customXml = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
const relationshipParts = 'application/vnd.openxmlformats-package.relationships+xml';
const ours = 'urn:ogpteams:published:1';
const name = '/customXml/ogpteams.xml';

/** The package with our hidden part in it: a flat package of the body comes without. */
export function withPart(flat: string, part: string | undefined): string {
  if (part === undefined || flat.includes(ours)) {
    return flat;
  }

  const xml = new DOMParser().parseFromString(flat, 'application/xml');
  const root = xml.documentElement;
  const targets = relationshipsOfTheBody(xml);
  if (targets === null || root.localName !== 'package') {
    return flat;
  }

  const relationship = xml.createElementNS(relationships, 'Relationship');
  relationship.setAttribute('Id', 'rIdOgpTeams');
  relationship.setAttribute('Type', customXml);
  relationship.setAttribute('Target', name);
  targets.append(relationship);

  root.append(partOf(xml, name, 'application/xml', parse(part)));
  return new XMLSerializer().serializeToString(xml);
}

function relationshipsOfTheBody(xml: XMLDocument): Element | null {
  const of = '/word/_rels/document.xml.rels';
  for (const part of xml.getElementsByTagNameNS(pkg, 'part')) {
    if (part.getAttributeNS(pkg, 'name') === of) {
      return part.getElementsByTagNameNS(relationships, 'Relationships')[0] ?? null;
    }
  }

  const empty = xml.createElementNS(relationships, 'Relationships');
  xml.documentElement.append(partOf(xml, of, relationshipParts, empty));
  return empty;
}

function partOf(xml: XMLDocument, called: string, type: string, content: Element): Element {
  const part = xml.createElementNS(pkg, 'pkg:part');
  part.setAttributeNS(pkg, 'pkg:name', called);
  part.setAttributeNS(pkg, 'pkg:contentType', type);
  const data = xml.createElementNS(pkg, 'pkg:xmlData');
  data.append(xml.adoptNode(content));
  part.append(data);
  return part;
}

function parse(part: string): Element {
  return new DOMParser().parseFromString(part, 'application/xml').documentElement;
}
