/** A text as XML can hold it: control characters and halves of characters, which it cannot, become the mark of a character that is lost. */
export const fitForXml = (text: string): string =>
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
