import { useEffect, useState } from 'react';
import type { ImageRef } from '../../../../src-preload/contract.ts';
import { t } from '../../../i18n/t.ts';
import { useChat, useStores } from '../../../stores/stores.ts';

/** The pictures of a message. Their bytes are asked for when the message is first shown. */
export function MessagePictures({ messageId, images }: { messageId: string; images: readonly ImageRef[] }) {
  return (
    <ul className="message-pictures" aria-label={t('chat.pictures')}>
      {images.map((image, place) => (
        <li key={image.id}>
          <Picture messageId={messageId} image={image} alt={t('chat.picture', { place: place + 1, count: images.length })} />
        </li>
      ))}
    </ul>
  );
}

function Picture({ messageId, image: { id, width, height }, alt }: { messageId: string; image: ImageRef; alt: string }) {
  const { call } = useStores();
  const chatId = useChat((state) => state.chatId);
  // Undefined until main has answered, empty where it has no such picture.
  const [source, setSource] = useState<string>();
  useEffect(() => {
    if (chatId === null) return undefined;
    let gone = false;
    call('chat.image', { chatId, messageId, imageId: id }).then(
      (url) => gone || setSource(url),
      () => gone || setSource(''),
    );
    return () => {
      gone = true;
    };
  }, [call, chatId, messageId, id]);
  if (source === '') return <p className="picture-missing">{t('chat.picture.missing')}</p>;
  // The size is known before the bytes are, so that nothing moves when they come.
  return <img className="picture" src={source ?? EMPTY} alt={alt} width={width} height={height} style={{ aspectRatio: `${width} / ${height}` }} />;
}

/** A picture of one clear point. */
const EMPTY = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
