import { supports } from './Requirements';

const namespace = 'urn:ogpteams:published:1';

/** Our custom XML part, whole; undefined where there is none or this Word cannot read it. */
export async function hiddenPart(context: Word.RequestContext): Promise<string | undefined> {
  if (!supports('1.4')) {
    return undefined;
  }

  const parts = context.document.customXmlParts.getByNamespace(namespace).load('id');
  await context.sync();
  const part = parts.items[0];
  if (part === undefined) {
    return undefined;
  }

  const xml = part.getXml();
  await context.sync();
  return xml.value;
}
