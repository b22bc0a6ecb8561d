package dev.beckon.support.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses a JSON body that holds anywhere what is no {@link StorableText} or no {@link FiniteNumbers}. A body that its
 * reader takes as raw bytes is left alone: a provider's webhook must not be lost for a character, and a file is judged
 * line by line, in as little memory as its reader needs.
 */
@Provider
public final class StorableBodies implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        MediaType type = context.getMediaType();
        if (type == null || !type.getSubtype().endsWith("json") || isRaw(context.getType())) {
            return context.proceed();
        }
        byte[] body = context.getInputStream().readAllBytes();
        StorableText.check(body);
        FiniteNumbers.check(body);
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }

    private static boolean isRaw(Class<?> target) {
        return target == byte[].class || target == InputStream.class;
    }
}
