// The way into supervision, in Cockpit's bar.
export default {
  id: 'accanto-coordinamento',
  pluginPoint: 'cockpit.navigation',
  priority: 90,
  properties: { label: 'Coordinamento', pagePath: '#/accanto/lavoro', checkActive: address => address.includes('#/accanto/') }
};
