/** Gives tests the text of a file, as the bundles do. */
export default { process: (text) => ({ code: `module.exports = ${JSON.stringify(text)};` }) };
