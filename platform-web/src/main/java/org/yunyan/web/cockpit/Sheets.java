package org.yunyan.web.cockpit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lines as a file. The lines are harmless already; here they only get a format. */
public final class Sheets {

    /** Tells spreadsheet programs that the text is UTF-8. */
    private static final char MARK = '\uFEFF';

    private Sheets() {}

    /** A file that spreadsheet programs open as UTF-8; cells are text that is harmless already, numbers, or null. */
    public static byte[] csv(Consumer<Consumer<List<Object>>> lines) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (OutputStreamWriter text = new OutputStreamWriter(file, StandardCharsets.UTF_8)) {
            text.write(MARK);
            CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL);
            lines.accept(line -> print(printer, line));
            printer.flush();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return file.toByteArray();
    }

    /** The same as the answer of a route, to be kept under that name. */
    public static Mono<ServerResponse> answer(String name, Consumer<Consumer<List<Object>>> lines) {
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .bodyValue(csv(lines));
    }

    static byte[] xlsx(String name, Consumer<Consumer<List<Object>>> lines) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Yunyan", "1.0")) {
            Worksheet sheet = book.newWorksheet(name);
            int[] row = {0};
            lines.accept(line -> {
                for (int column = 0; column < line.size(); column++) {
                    write(sheet, row[0], column, line.get(column));
                }
                row[0]++;
            });
            sheet.freezePane(0, 1);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return file.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Object cell) {
        switch (cell) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, cell.toString());
        }
    }

    private static void print(CSVPrinter printer, List<Object> line) {
        try {
            printer.printRecord(line);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
