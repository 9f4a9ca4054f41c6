import { eachClaim, type Finding, type Rule } from './rule';

export const safety: Rule = {
  name: 'safety',
  description: 'A claim on acute danger has a safety line and says what to do, and a claim with an action has a line to act on.',
  check: eachClaim((file) => [
    ...(file.acute && file.safety === null ? [[['acute'], 'acute danger without a safety line', 'write the line, or set acute: false'] satisfies Finding] : []),
    ...(file.acute && file.action === null ? [[['acute'], 'acute danger without a word on what to do', 'write the action, or set acute: false'] satisfies Finding] : []),
    ...(file.action !== null && file.safety === null ? [[['action'], 'an action without a safety line', 'write the line that says why'] satisfies Finding] : []),
  ]),
};
