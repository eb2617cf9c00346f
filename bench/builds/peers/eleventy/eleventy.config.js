// Plain pages of the same content, for comparison. The scores are computed before and come in the data.
export default () => ({
  dir: { input: 'content', includes: '../_includes', output: 'out' },
  markdownTemplateEngine: false,
});
