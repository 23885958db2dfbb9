/**
 * The editions that a template can be made of, oldest first. Only their names, so that the pane
 * opens without their wording; a test holds them to the editions themselves.
 */
export const EDITION_CHOICES: readonly { readonly id: string; readonly name: string }[] = [
  { id: '2018', name: '2018 standards (joint working with the police as 3.4)' },
  { id: '2020', name: '2020 standards (prompts published, professional discretion described)' },
  {
    id: '2021',
    name: '2021 standards (out-of-court policy and provision as 3.4, resettlement as 4.1)',
  },
];
