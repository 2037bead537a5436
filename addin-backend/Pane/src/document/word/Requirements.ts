/** What this Word can do, asked of its requirement sets: never of its name, version or platform. */
export function supports(version: string, set = 'WordApi'): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}

/**
 * The kinds of control to ask for by name: unless asked, Word lists rich text alone. A kind that a host does not know makes it
 * refuse the whole question.
 */
export function kinds(): Word.ContentControlType[] {
  return [
    'RichText',
    'PlainText',
    ...(supports('1.7') ? ['CheckBox'] : []),
    ...(supports('1.9') ? ['DropDownList', 'ComboBox'] : []),
    // Answers of a report stand in controls of this kind: LibreOffice leaves the look of their paragraphs alone.
    ...(supports('1.3', 'WordApiDesktop') ? ['BuildingBlockGallery'] : []),
  ] as Word.ContentControlType[];
}
