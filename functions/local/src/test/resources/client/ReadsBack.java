import java.time.LocalDate;
import vn.kho.client.ApiClient;
import vn.kho.client.ApiException;
import vn.kho.client.api.DefaultApi;
import vn.kho.client.model.NewDossier;

/// Opens a dossier by the generated client and nothing else, reads it back, finds it in the list, fetches an original,
/// asks for what is not there, and prints a line of each.
public final class ReadsBack {
    private ReadsBack() {}

    /// @param given address, cookie, token against foreign pages
    public static void main(String[] given) throws Exception {
        var client = new ApiClient();
        client.updateBaseUri(given[0].replaceAll("/$", ""));
        client.setRequestInterceptor(
                request -> request.header("Cookie", given[1]).header("X-CSRF-Token", given[2]));
        var api = new DefaultApi(client);

        var opened = api.openDossier(new NewDossier()
                .code("KH-2026-01")
                .title("Hồ sơ số 1: đoàn vào của thành phố Nara")
                .department("LS")
                .started(LocalDate.of(2026, 3, 2)));
        System.out.println(opened.getCode());
        System.out.println(api.getDossier(opened.getId()).getTitle());
        var listed = api.listDossiers(null, "LS", null, 2026, 10, null).getItems();
        System.out.println(listed.stream().anyMatch(dossier -> dossier.getId().equals(opened.getId())));
        var older = listed.stream()
                .filter(dossier -> !dossier.getId().equals(opened.getId()))
                .findFirst()
                .orElseThrow();
        var document = api.listDocuments(older.getId()).getItems().getFirst();
        System.out.println(document.getBytes()
                == api.getDocumentContent(older.getId(), document.getId(), null).length());
        try {
            api.getDossier("H99.10:NOWHERE");
        } catch (ApiException e) {
            System.out.println(e.getCode() + " " + e.getResponseBody().contains("\"code\":\"dossier-unknown\""));
        }
    }
}
