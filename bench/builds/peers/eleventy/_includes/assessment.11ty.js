const plain = (text) => String(text ?? '').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export default ({ name, summary, score, judged, content }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${plain(name)}</title>
<meta name="description" content="${plain(summary)}">
</head>
<body>
<h1>${plain(name)}</h1>
<p>${plain(summary)}</p>
<p>${score ?? 'Not scored'}</p>
<table>
<thead><tr><th>Factor</th><th>Score</th><th>Reason</th></tr></thead>
<tbody>
${judged.map((factor) => `<tr><th>${factor.label}</th><td>${factor.score}</td><td>${plain(factor.reason)}</td></tr>`).join('\n')}
</tbody>
</table>
<svg viewBox="0 0 200 220" role="img" aria-label="The ten factors">
${judged.map((factor, index) => `<rect x="0" y="${index * 22}" width="${factor.bar}" height="18"></rect>`).join('\n')}
</svg>
${content}
</body>
</html>
`;
