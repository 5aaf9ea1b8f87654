import { signInPath } from './sign-in.js';

describe('the way to sign in', () => {
  it.each([
    ['/staff', '/sign-in?return=%2Fstaff'],
    ['/app/inquiries?q=a&sort=-due#x', '/sign-in?return=%2Fapp%2Finquiries%3Fq%3Da%26sort%3D-due%23x'],
    ['/', '/sign-in'],
    ['/apple', '/sign-in'],
    ['//evil.example/app', '/sign-in'],
    ['https://evil.example/app', '/sign-in'],
  ])('from %s is %s', (here, there) => {
    expect(signInPath(here)).toBe(there);
  });
});
