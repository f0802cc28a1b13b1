import { readFileSync } from 'node:fs';

import { RelaxNGValidator, XmlDocument, XmlLibError } from 'libxml2-wasm';

/** The grammars in `grammars/*.rng` (RELAX NG), each written from its format's own specification. */
export type Grammar = 'atom' | 'rss' | 'sitemap';

const validators = new Map<Grammar, RelaxNGValidator>();

function validatorOf(name: Grammar): RelaxNGValidator {
  let validator = validators.get(name);
  if (!validator) {
    const text = readFileSync(new URL(`grammars/${name}.rng`, import.meta.url));
    using grammar = XmlDocument.fromBuffer(text);
    validator = RelaxNGValidator.fromDoc(grammar);
    validators.set(name, validator);
  }
  return validator;
}

/** What is wrong with an XML text by a grammar, or before that as XML; one line each. */
export function grammarFaults(name: Grammar, xml: string): string[] {
  try {
    using document = XmlDocument.fromString(xml);
    validatorOf(name).validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details.map(({ line, message }) => `line ${line}: ${message.trim()}`);
  }
}
