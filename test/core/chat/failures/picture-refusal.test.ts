import { describe, expect, it } from 'vitest';
import { httpFailure } from '../../../../src-main/core/chat/failures/http-failure.ts';
import { pictureRefusal } from '../../../../src-main/core/chat/failures/picture-refusal.ts';
import { openAiRoute } from '../../../llm/route.ts';

const ROUTE = openAiRoute('https://api.example.com');
const SEEN = [{ role: 'user' as const, text: 'what is this', images: [{ mime: 'image/png', data: 'AAAA' }] }];
const refused = (status: number, words: string, turns = SEEN) => pictureRefusal(httpFailure({ status, words }, ROUTE), ROUTE, turns);

describe('a refusal of pictures', () => {
  it.each([
    [400, 'Invalid content type. image_url is only supported by certain models.'],
    [400, "Failed to deserialize the JSON body: messages[0]: unknown variant `image_url`, expected `text`"],
    [404, 'No endpoints found that support image input'],
    [422, 'm is not a multimodal model'],
    [500, 'image input is not supported - hint: if this is unexpected, you may need to provide the mmproj'],
    [400, 'messages.0.content.0.image.source.base64.data: image exceeds 5 MB maximum'],
  ])('of status %i with “%s” names the model and what to do, and is not sent again', (status, words) => {
    const failure = refused(status, words);
    expect(failure).toMatchObject({ retry: 'never', error: { code: 'provider/no-pictures', action: 'choose-model', detail: words } });
    expect(failure.error.message).toContain('“m” at api.example.com');
  });

  it.each([
    [413, 'Request too large: an image of 9 MB'],
    [400, 'image exceeds 5 MB maximum'],
    [400, 'Too many images: 20 at most'],
  ])('of status %i with “%s” speaks of their size and number', (status, words) => {
    expect(refused(status, words).error).toMatchObject({ code: 'provider/no-pictures', message: expect.stringContaining('too large or too many') });
  });

  it('is none where there are no pictures, and none that speaks of something else', () => {
    expect(refused(400, 'no image model', [{ role: 'user', text: 'hi', images: [] }]).error.code).toBe('provider/rejected');
    expect(refused(400, 'temperature is out of range').error.code).toBe('provider/rejected');
    expect(refused(401, 'no access to images').error.code).toBe('provider/bad-key');
    expect(refused(413, 'prompt is too long: 9000 tokens').error.code).toBe('provider/too-long');
    expect(refused(500, 'boom').retry).toBe('often');
  });
});

describe('a refusal by a content filter', () => {
  it.each([
    ['content_filter', 'The response was filtered due to the prompt triggering the content management policy.'],
    ['data_inspection_failed', 'Input data may contain inappropriate content.'],
  ])('with the code %s says so', (code, words) => {
    const { error } = httpFailure({ status: 400, code, words }, ROUTE);
    expect(error).toMatchObject({ code: 'provider/rejected', action: 'choose-model' });
    expect(error.message).toContain('content filter');
  });
});
