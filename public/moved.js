// A former address leads on with the place on the page and the question that it was asked with, which a refresh would drop.
const { to } = document.currentScript.dataset;
location.replace(`${to}${location.search}${location.hash}`);
